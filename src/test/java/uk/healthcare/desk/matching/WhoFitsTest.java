package uk.healthcare.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.healthcare.desk.matching.MatchingSamples.NEED;
import static uk.healthcare.desk.matching.MatchingSamples.NOTHING_OPEN;
import static uk.healthcare.desk.matching.MatchingSamples.TODAY;
import static uk.healthcare.desk.matching.MatchingSamples.WORDS;
import static uk.healthcare.desk.matching.MatchingSamples.inferred;
import static uk.healthcare.desk.matching.MatchingSamples.names;
import static uk.healthcare.desk.matching.MatchingSamples.offer;
import static uk.healthcare.desk.matching.MatchingSamples.offering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.weights.Weights;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.partner.PartnerProfile;

/** Who is suggested at all, and the sentence that each who is left out gets. */
class WhoFitsTest {

    private final Matcher matcher = new Matcher(WORDS, Weights.DEFAULT);

    @Test
    void everyFilterSaysWhy() {
        var refusing = new PartnerProfile(
                new PartnerId(1),
                "Refusing",
                PartnerKind.COMPANY,
                null,
                5,
                null,
                Set.of("KW"),
                List.of(offer("radiotherapy", null, null)),
                List.of(),
                Set.of());
        var paused = new PartnerProfile(
                new PartnerId(2),
                "Paused",
                PartnerKind.COMPANY,
                null,
                5,
                TODAY.plusDays(1),
                Set.of(),
                List.of(offer("radiotherapy", null, null)),
                List.of(),
                Set.of());
        var retired = new PartnerProfile(
                new PartnerId(3),
                "Retired",
                PartnerKind.COMPANY,
                "NHS England",
                5,
                null,
                Set.of(),
                List.of(inferred("radiotherapy", null, null)),
                List.of(),
                Set.of());
        var ceased = new PartnerProfile(
                new PartnerId(4),
                "Ceased",
                PartnerKind.COMPANY,
                "NHS England",
                5,
                null,
                Set.of(),
                List.of(offer("radiotherapy", null, null)),
                List.of(),
                Set.of());
        var full = offering(5, "Full", offer("radiotherapy", null, null));
        var declined = offering(6, "Declined", offer("radiotherapy", null, null));
        var chosen = offering(7, "Chosen", offer("radiotherapy", null, null));
        var other = offering(8, "Other field", offer("eye", null, null));
        var standing = new Standing(
                Map.of(full.id(), 5),
                Map.of(
                        declined.id(), new Standing.Here(true, "Declined this enquiry."),
                        chosen.id(), new Standing.Here(false, "On the shortlist of this enquiry.")));
        var found = matcher.match(
                NEED, List.of(other, refusing, paused, retired, ceased, full, declined, chosen), standing, TODAY);
        assertThat(found.excluded())
                .extracting(Excluded::name, Excluded::why, Excluded::reason)
                .containsExactly(
                        tuple("Declined", WhyNot.ALREADY_OUT, "Declined this enquiry."),
                        tuple("Chosen", WhyNot.ALREADY_CONSIDERED, "On the shortlist of this enquiry."),
                        tuple("Refusing", WhyNot.REFUSES_MARKET, "Does not work in Kuwait."),
                        tuple("Paused", WhyNot.PAUSED, "Takes nothing new before 4 March 2026."),
                        tuple("Full", WhyNot.NO_CAPACITY, "Has 5 of 5 referrals open."),
                        tuple("Retired", WhyNot.RETIRED, "Ceased, now NHS England, and no evidence of its work."),
                        tuple("Other field", WhyNot.NO_OFFER, "No offer in Radiotherapy."));
        assertThat(found.considered()).extracting(Suggestion::name).containsExactly("Chosen");
        assertThat(found.fitting()).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.name()).isEqualTo("Ceased");
            assertThat(suggestion.explanation()).endsWith("Ceased, now NHS England.");
        });
    }

    @Test
    void withoutAServiceAreaNobodyIsSuggestedOrLeftOut() {
        var found = matcher.match(
                new Need("KW", Set.of(), Set.of(), Set.of()),
                List.of(offering(1, "One", offer("eye", null, null))),
                NOTHING_OPEN,
                TODAY);
        assertThat(found.fitting()).isEmpty();
        assertThat(found.excluded()).isEmpty();
    }

    @Test
    void whoAsksAboutAWholeHospitalIsServedByWhoOffersThat() {
        var found = matcher.match(
                new Need("KW", Set.of(), Set.of("training"), Set.of()),
                List.of(
                        offering(1, "Eyes", offer("eye", "training", null)),
                        offering(2, "Hospitals", offer("other", "training", null)),
                        offering(3, "Another way", offer("other", "remote", null))),
                NOTHING_OPEN,
                TODAY);
        assertThat(names(found)).containsExactly("Hospitals");
    }
}
