package uk.healthcare.desk.matching;

import java.util.ArrayList;
import java.util.List;
import uk.healthcare.desk.matching.weights.FactorName;
import uk.healthcare.desk.matching.weights.Weights;
import uk.healthcare.desk.partner.PartnerProfile;

/**
 * Weighs one partner. What the need does not ask about is not weighed, nor is a factor of weight zero.
 *
 * @param usual how often those who fit were chosen in the last year, on average
 */
record Scoring(
        Need need, Vocabulary words, Fields fields, Weights weights, Standing standing, Past past, double usual) {

    /** Its score, not yet placed among the others. */
    Suggestion of(PartnerProfile partner) {
        var factors = factors(partner);
        return new Suggestion(
                partner.id(),
                partner.name(),
                partner.ceasedNow(),
                0,
                Factor.mean(factors),
                factors,
                need.named().contains(partner.id()),
                null);
    }

    private List<Factor> factors(PartnerProfile partner) {
        var offers = new Offers(need, words, fields, partner);
        var factors = new ArrayList<Factor>();
        if (!need.areas().isEmpty()) {
            add(factors, FactorName.SERVICE_AREA, offers.area());
        }
        if (!need.models().isEmpty()) {
            add(factors, FactorName.ENGAGEMENT_MODEL, offers.model());
        }
        if (need.market() != null) {
            add(factors, FactorName.MARKET_EXPERIENCE, new MarketExperience(need, words).of(partner));
        }
        if (!need.settings().isEmpty() || need.scale() != null) {
            add(factors, FactorName.CARE_SETTING, offers.setting());
        }
        add(factors, FactorName.CAPACITY, room(partner.capacity(), standing.openOf(partner.id())));
        add(factors, FactorName.RESPONSIVENESS, past.responsiveness(partner.id()));
        add(factors, FactorName.RECENCY, past.recency(partner));
        add(factors, FactorName.EVIDENCE, offers.evidence());
        add(factors, FactorName.FAIRNESS, past.fairness(partner.id(), usual));
        return factors;
    }

    private void add(List<Factor> factors, FactorName name, Judged judged) {
        if (weights.of(name) > 0) {
            factors.add(new Factor(name, weights.of(name), judged.value(), judged.told()));
        }
    }

    private static Judged room(int capacity, int open) {
        var left = open < capacity ? (capacity - open) / (double) capacity : 0;
        return new Judged(left, () -> "%d of %d referrals open".formatted(open, capacity));
    }
}
