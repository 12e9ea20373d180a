package uk.healthcare.desk.matching;

import java.util.List;
import java.util.Optional;
import uk.healthcare.desk.common.PartnerId;

/**
 * The answer of matching for one need: who fits, best first, and who was left out and why.
 *
 * @param considered partners under consideration already, weighed the same way for comparison; they are excluded too
 */
public record Suggestions(Need need, List<Suggestion> fitting, List<Suggestion> considered, List<Excluded> excluded) {

    public Suggestions {
        considered = List.copyOf(considered);
        fitting = List.copyOf(fitting);
        excluded = List.copyOf(excluded);
    }

    public Optional<Suggestion> of(PartnerId partner) {
        return fitting.stream().filter(each -> each.partner().equals(partner)).findFirst();
    }

    public Optional<Excluded> excluded(PartnerId partner) {
        return excluded.stream().filter(each -> each.partner().equals(partner)).findFirst();
    }
}
