package uk.healthcare.desk.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.partner.PartnerProfile;

/**
 * Finds the partners for a need: filters first, then the weighted mean of visible factors. Pure: the same facts give the
 * same answer in any order. Equal scores go by name, then by number.
 */
public record Matcher(Vocabulary words, Weights weights) {

    /**
     * Who fits and who does not. Without a service area nobody can: both lists are then empty.
     *
     * @param today in London
     */
    public Suggestions match(Need need, List<PartnerProfile> partners, Standing standing, LocalDate today) {
        var fitting = new ArrayList<Suggestion>();
        var considered = new ArrayList<Suggestion>();
        var excluded = new ArrayList<Excluded>();
        if (need.areas().isEmpty()) {
            return new Suggestions(need, fitting, considered, excluded);
        }
        var filter = new Filter(need, words, standing, today);
        for (var partner : partners) {
            var reason = filter.against(partner);
            if (reason == null) {
                fitting.add(weighed(need, partner, standing));
            } else {
                excluded.add(reason);
                if (reason.why() == WhyNot.ALREADY_CONSIDERED) {
                    considered.add(weighed(need, partner, standing));
                }
            }
        }
        var names = new HashMap<String, String>();
        fitting.sort(bestFirst(names));
        considered.sort(bestFirst(names));
        excluded.sort(mostTellingFirst(names));
        return new Suggestions(need, ranked(fitting), ranked(considered), excluded);
    }

    /** @param folded names as they are compared, each folded once */
    private static Comparator<Suggestion> bestFirst(Map<String, String> folded) {
        return Comparator.comparingLong(Matcher::rounded)
                .reversed()
                .thenComparing(each -> folded.computeIfAbsent(each.name(), Folded::of))
                .thenComparing(each -> each.partner().value());
    }

    private static Comparator<Excluded> mostTellingFirst(Map<String, String> folded) {
        return Comparator.comparing(Excluded::why)
                .thenComparing(each -> folded.computeIfAbsent(each.name(), Folded::of))
                .thenComparing(each -> each.partner().value());
    }

    private Suggestion weighed(Need need, PartnerProfile partner, Standing standing) {
        var factors = factors(need, partner, standing);
        var sum = factors.stream().mapToDouble(Factor::weight).sum();
        var score = factors.stream()
                .mapToDouble(factor -> factor.weight() * factor.value())
                .sum();
        return new Suggestion(
                partner.id(), partner.name(), partner.ceasedNow(), 0, sum == 0 ? 0 : score / sum, factors);
    }

    /** What the need does not ask about is not weighed, nor is a factor of weight zero. */
    private List<Factor> factors(Need need, PartnerProfile partner, Standing standing) {
        var offers = new Offers(need, words, partner);
        var factors = new ArrayList<Factor>();
        add(factors, FactorName.SERVICE_AREA, offers.area());
        if (!need.models().isEmpty()) {
            add(factors, FactorName.ENGAGEMENT_MODEL, offers.model());
        }
        if (need.market() != null) {
            add(factors, FactorName.MARKET_EXPERIENCE, new MarketExperience(need, words).of(partner));
        }
        if (!need.settings().isEmpty()) {
            add(factors, FactorName.CARE_SETTING, offers.setting());
        }
        add(factors, FactorName.CAPACITY, room(partner.capacity(), standing.openOf(partner.id())));
        add(factors, FactorName.EVIDENCE, offers.evidence());
        return factors;
    }

    private void add(List<Factor> factors, FactorName name, Judged judged) {
        if (weights.of(name) > 0) {
            factors.add(new Factor(name, weights.of(name), judged.value(), judged.sentence()));
        }
    }

    private static Judged room(int capacity, int open) {
        var left = open < capacity ? (capacity - open) / (double) capacity : 0;
        return new Judged(left, "%d of %d referrals open".formatted(open, capacity));
    }

    private static List<Suggestion> ranked(List<Suggestion> sorted) {
        var ranked = new ArrayList<Suggestion>(sorted.size());
        for (var each : sorted) {
            ranked.add(new Suggestion(
                    each.partner(), each.name(), each.ceasedNow(), ranked.size() + 1, each.score(), each.factors()));
        }
        return ranked;
    }

    /** Scores nearer than a ten-thousandth are equal: sums of doubles depend on their order. */
    private static long rounded(Suggestion suggestion) {
        return Math.round(suggestion.score() * 10_000);
    }
}
