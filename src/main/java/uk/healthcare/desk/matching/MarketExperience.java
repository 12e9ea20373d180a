package uk.healthcare.desk.matching;

import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.healthcare.desk.partner.PartnerProfile;
import uk.healthcare.desk.partner.TrackFact;

/**
 * Work abroad held against the market of the need: the same market, its region, where its language is spoken, or
 * anywhere; in the field or out of it. Without any, speaking the language is worth a little.
 */
record MarketExperience(Need need, Vocabulary words) {

    private static final double SAME_MARKET = 0.8;
    private static final double SAME_REGION = 0.4;
    private static final double SAME_LANGUAGE = 0.3;
    private static final double ELSEWHERE = 0.2;
    private static final double SPEAKS_IT = 0.1;
    private static final double IN_THE_FIELD = 0.2;

    Judged of(PartnerProfile partner) {
        return partner.trackRecord().stream()
                .max(Comparator.comparingDouble(this::value)
                        .thenComparing(Comparator.comparingLong(TrackFact::id).reversed()))
                .map(work -> new Judged(value(work), () -> sentence(work)))
                .orElseGet(() -> withoutWork(partner));
    }

    private Judged withoutWork(PartnerProfile partner) {
        var spoken = partner.languages().stream()
                .filter(words.languages(need.market())::contains)
                .filter(language -> !"en".equals(language))
                .map(language -> Locale.of(language).getDisplayLanguage(Locale.UK))
                .sorted()
                .collect(Collectors.joining(", "));
        return spoken.isEmpty()
                ? new Judged(0, "No work abroad on record")
                : new Judged(SPEAKS_IT, "No work abroad on record; speaks " + spoken);
    }

    private double value(TrackFact work) {
        return place(work) + (isInTheField(work) ? IN_THE_FIELD : 0);
    }

    private double place(TrackFact work) {
        if (need.market() != null && need.market().equals(work.market())) {
            return SAME_MARKET;
        }
        if (words.sameRegion(need.market(), work.market())) {
            return SAME_REGION;
        }
        return sharesLanguage(work) ? SAME_LANGUAGE : ELSEWHERE;
    }

    private boolean sharesLanguage(TrackFact work) {
        return !Collections.disjoint(words.languages(need.market()), words.languages(work.market()));
    }

    /** Work on a whole hospital is in any field. */
    private boolean isInTheField(TrackFact work) {
        var area = work.area();
        return area == null
                ? need.areas().isEmpty()
                : need.areas().stream().anyMatch(asked -> words.kinship(asked, area) != Kinship.NONE);
    }

    private String sentence(TrackFact work) {
        var told = words.marketName(work.market()) + ": " + Cited.of(work.description(), work.section());
        var place = place(work);
        if (place == SAME_REGION) {
            return "Same region (" + words.region(work.market()) + "), " + told;
        }
        if (place == SAME_LANGUAGE) {
            return "Another region with the same language, " + told;
        }
        return place == SAME_MARKET || work.market() == null ? told : "Another region, " + told;
    }
}
