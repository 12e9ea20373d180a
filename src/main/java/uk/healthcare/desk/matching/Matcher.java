package uk.healthcare.desk.matching;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.healthcare.desk.matching.weights.Weights;
import uk.healthcare.desk.partner.PartnerProfile;

/**
 * Finds the partners for a need: filters first, then the weighted mean of visible factors, then the order that
 * {@link Ranking} says. Pure: the same facts give the same answer in any order.
 */
public record Matcher(Vocabulary words, Weights weights) {

    /**
     * Who fits and who does not. Where nothing is asked that partners could offer, both lists are empty.
     *
     * @param today in London
     */
    public Suggestions match(Need need, List<PartnerProfile> partners, Standing standing, LocalDate today) {
        if (!need.isSaid()) {
            return new Suggestions(need, List.of(), List.of(), List.of(), Changes.NONE);
        }
        var fitting = new ArrayList<PartnerProfile>();
        var considered = new ArrayList<PartnerProfile>();
        var excluded = new ArrayList<Excluded>();
        var fields = new Fields(need, words);
        var filter = new Filter(need, words, fields, standing, today);
        for (var partner : partners) {
            var reason = filter.against(partner);
            if (reason == null) {
                fitting.add(partner);
            } else {
                excluded.add(reason);
                if (reason.why() == WhyNot.ALREADY_CONSIDERED) {
                    considered.add(partner);
                }
            }
        }
        excluded.sort(Comparator.comparing(Excluded::why)
                .thenComparing(Excluded::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(each -> each.partner().value()));
        var past = new Past(standing, Year.from(today));
        var scoring = new Scoring(need, words, fields, weights, standing, past, past.usual(fitting));
        var ranking = new Ranking(standing);
        var ranked = ranking.of(fitting.stream().map(scoring::of).toList());
        return new Suggestions(
                need,
                ranked,
                ranking.of(considered.stream().map(scoring::of).toList()),
                excluded,
                new Changes(scoring, ranking, ranked, partners));
    }
}
