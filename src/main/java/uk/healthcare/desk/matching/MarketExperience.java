package uk.healthcare.desk.matching;

import java.util.Comparator;
import uk.healthcare.desk.partner.PartnerProfile;
import uk.healthcare.desk.partner.TrackFact;

/** Work abroad held against the market of the need: the same market, its region, or anywhere; in the field or out of it. */
record MarketExperience(Need need, Vocabulary words) {

    private static final double SAME_MARKET = 0.8;
    private static final double SAME_REGION = 0.4;
    private static final double ELSEWHERE = 0.2;
    private static final double IN_THE_FIELD = 0.2;

    Judged of(PartnerProfile partner) {
        return partner.trackRecord().stream()
                .max(Comparator.comparingDouble(this::value)
                        .thenComparing(Comparator.comparingLong(TrackFact::id).reversed()))
                .map(work -> new Judged(value(work), sentence(work)))
                .orElse(new Judged(0, "No work abroad on record"));
    }

    private double value(TrackFact work) {
        return place(work) + (isInTheField(work) ? IN_THE_FIELD : 0);
    }

    private double place(TrackFact work) {
        if (need.market() != null && need.market().equals(work.market())) {
            return SAME_MARKET;
        }
        return words.sameRegion(need.market(), work.market()) ? SAME_REGION : ELSEWHERE;
    }

    private boolean isInTheField(TrackFact work) {
        var area = work.area();
        return area != null
                && need.areas().stream().anyMatch(asked -> Kinship.between(asked, area, words.areas()) != Kinship.NONE);
    }

    private String sentence(TrackFact work) {
        var told = words.marketName(work.market()) + ": " + Cited.of(work.description(), work.section());
        if (place(work) == SAME_REGION) {
            return "Same region (" + words.region(work.market()) + "), " + told;
        }
        return place(work) == SAME_MARKET || work.market() == null ? told : "Another region, " + told;
    }
}
