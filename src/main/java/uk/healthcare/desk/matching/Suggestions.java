package uk.healthcare.desk.matching;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/**
 * The answer of matching for one need: who fits, best first, and who was left out and why. Two are equal when they say
 * the same of everybody.
 *
 * @param considered partners under consideration already, weighed the same way for comparison; they are excluded too
 * @param changes tells of each what would change the answer
 */
public record Suggestions(
        Need need, List<Suggestion> fitting, List<Suggestion> considered, List<Excluded> excluded, Changes changes) {

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

    /** Those who stand before a suggestion, best first. */
    public List<Suggestion> above(Suggestion suggestion) {
        return fitting.stream().filter(each -> each.rank() < suggestion.rank()).toList();
    }

    /** What is kept when that one of them is chosen. @param weightsVersion by which they were weighed */
    public Decision decide(Suggestion chosen, int weightsVersion) {
        return Decision.of(this, chosen, weightsVersion);
    }

    /** What was asked, in words. */
    public String asked() {
        return changes.asked();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Suggestions that
                && need.equals(that.need)
                && fitting.equals(that.fitting)
                && considered.equals(that.considered)
                && excluded.equals(that.excluded);
    }

    @Override
    public int hashCode() {
        return Objects.hash(need, fitting, considered, excluded);
    }
}
