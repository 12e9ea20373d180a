package uk.healthcare.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthcare.desk.matching.MatchingSamples.NEED;
import static uk.healthcare.desk.matching.MatchingSamples.NOTHING_OPEN;
import static uk.healthcare.desk.matching.MatchingSamples.TODAY;
import static uk.healthcare.desk.matching.MatchingSamples.WORDS;
import static uk.healthcare.desk.matching.MatchingSamples.inferred;
import static uk.healthcare.desk.matching.MatchingSamples.names;
import static uk.healthcare.desk.matching.MatchingSamples.offer;
import static uk.healthcare.desk.matching.MatchingSamples.offering;
import static uk.healthcare.desk.matching.MatchingSamples.profile;
import static uk.healthcare.desk.matching.MatchingSamples.work;
import static uk.healthcare.desk.matching.MatchingSamples.worked;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.weights.FactorName;
import uk.healthcare.desk.matching.weights.Weights;
import uk.healthcare.desk.partner.PartnerProfile;
import uk.healthcare.desk.partner.TrackFact;

/** In which order those who fit are suggested, by which factors, and what is said of it. */
class MatcherTest {

    private final Matcher matcher = new Matcher(WORDS, Weights.DEFAULT);

    @Test
    void exactBeforeWiderFieldBeforeNeighbour() {
        var found = match(
                offering(1, "A neighbour", offer("chemotherapy", "training", "TERTIARY")),
                offering(2, "B wider", offer("cancer", "training", "TERTIARY")),
                offering(3, "C exact", offer("radiotherapy", "training", "TERTIARY")));
        assertThat(names(found)).containsExactly("C exact", "B wider", "A neighbour");
        assertThat(found.fitting()).extracting(Suggestion::rank).containsExactly(1, 2, 3);
    }

    @Test
    void sameMarketBeforeSameRegionBeforeElsewhere() {
        var found = match(
                worked(1, "A elsewhere", work("CN", "radiotherapy")),
                worked(2, "B region", work("AE", "radiotherapy")),
                worked(3, "C market", work("KW", "radiotherapy")),
                worked(4, "D nowhere"));
        assertThat(names(found)).containsExactly("C market", "B region", "A elsewhere", "D nowhere");
    }

    @Test
    void everyFactorSaysWhatItRestsOn() {
        var suggestion =
                match(worked(1, "Leeds", work("KW", "radiotherapy"))).fitting().getFirst();
        assertThat(suggestion.factors())
                .extracting(Factor::sentence)
                .containsExactly(
                        "Radiotherapy: offered, exactly what is asked",
                        "Training: offered",
                        "Kuwait: set up a programme (brief §5.7)",
                        "Tertiary care: offered",
                        "0 of 5 referrals open",
                        "Not approached in the last year",
                        "Latest work on record: 2015",
                        "Work on record: set up a programme (brief §5.7)",
                        "Not chosen in the last year; those who fit, 0.0 times on average");
        assertThat(suggestion.explanation())
                .startsWith("Suggested as number 1 with 96 of 100.")
                .contains("Market experience (100 of 100, weight 0.18): Kuwait: set up a programme (brief §5.7)");
    }

    @Test
    void evidenceCountsMoreThanAName() {
        var evidenced = offering(1, "Z evidenced", offer("radiotherapy", "training", "TERTIARY"));
        var inferred = offering(2, "A inferred", inferred("radiotherapy", "training", "TERTIARY"));
        assertThat(names(match(inferred, evidenced))).containsExactly("Z evidenced", "A inferred");
    }

    @Test
    void equalScoresGoByName() {
        var found = match(
                offering(1, "Zeta", offer("radiotherapy", null, null)),
                offering(3, "beta", offer("radiotherapy", null, null)),
                offering(2, "Alpha", offer("radiotherapy", null, null)));
        assertThat(names(found)).containsExactly("Alpha", "beta", "Zeta");
    }

    @Test
    void whatIsNotAskedIsNotWeighed() {
        var found = matcher.match(
                new Need(null, Set.of("radiotherapy"), Set.of(), Set.of()),
                List.of(offering(1, "One", offer("radiotherapy", "training", "TERTIARY"))),
                NOTHING_OPEN,
                TODAY);
        assertThat(found.fitting().getFirst().factors())
                .extracting(Factor::name)
                .containsExactly(
                        FactorName.SERVICE_AREA,
                        FactorName.CAPACITY,
                        FactorName.RESPONSIVENESS,
                        FactorName.RECENCY,
                        FactorName.EVIDENCE,
                        FactorName.FAIRNESS);
    }

    @Test
    void whatWasDoneCountsAsOffered() {
        var found = match(profile(1, "Doer", List.of(), List.of(work("CN", "radiotherapy"))));
        assertThat(names(found)).containsExactly("Doer");
    }

    @Test
    void whoIsAskedForByNameComesFirstWhateverItOffers() {
        var named = offering(2, "Named", offer("eye", null, null));
        var need = new Need(
                "KW",
                Set.of("radiotherapy"),
                Set.of(),
                Set.of(),
                null,
                Set.of(named.id()),
                Set.of(NeedPart.SERVICE_AREA));
        var found = matcher.match(
                need, List.of(offering(1, "Fits", offer("radiotherapy", null, null)), named), NOTHING_OPEN, TODAY);
        assertThat(names(found)).containsExactly("Named", "Fits");
        assertThat(found.fitting().getFirst().explanation()).contains("The enquiry asks for it by name.");
    }

    @Test
    void ofNearTiesWhoeverWasChosenLongestAgoComesFirstAndThatIsSaid() {
        var partners = List.of(
                worked(1, "Alpha", work("KW", "radiotherapy")),
                offering(2, "Beta", offer("radiotherapy", "training", "TERTIARY")),
                worked(3, "Gamma", work("KW", "radiotherapy")));
        var standing = new Standing(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(
                        new PartnerId(1), new Standing.Choices(2, Instant.parse("2026-02-01T09:00:00Z")),
                        new PartnerId(3), new Standing.Choices(3, Instant.parse("2026-01-02T09:00:00Z"))));
        var found = matcher.match(NEED, partners, standing, TODAY);
        assertThat(names(found)).as("Beta is not near").containsExactly("Gamma", "Alpha", "Beta");
        assertThat(found.fitting().getFirst().rotation())
                .isEqualTo(
                        "Before Alpha by rotation: their scores are within 5 of 100, and it was last chosen on 2 January"
                                + " 2026, Alpha last chosen on 1 February 2026.");
        assertThat(found.fitting().get(1).rotation()).isNull();
    }

    @Test
    void aLikeScaleCounts() {
        var partner = profile(
                1,
                "Builder",
                List.of(offer("radiotherapy", null, null)),
                List.of(new TrackFact(1, "AE", null, null, 2016, null, "Hospital of 80 to 100 beds", "Told.", null)));
        assertThat(scaleSentence(partner, "120 beds"))
                .isEqualTo("120 beds asked: has worked at a like scale, 80 to 100 beds");
        assertThat(scaleSentence(partner, "900 beds")).isEqualTo("900 beds asked: has worked at 80 to 100 beds");
    }

    private String scaleSentence(PartnerProfile partner, String scale) {
        var need = new Need(
                null,
                Set.of("radiotherapy"),
                Set.of(),
                Set.of(),
                Scale.in(scale).orElseThrow(),
                Set.of(),
                Set.of());
        return matcher.match(need, List.of(partner), NOTHING_OPEN, TODAY).fitting().getFirst().factors().stream()
                .filter(factor -> factor.name() == FactorName.CARE_SETTING)
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    @Test
    void whoAnswersSoonIsWorthMoreThanWhoDoesNot() {
        var quick = worked(1, "Quick");
        var slow = worked(2, "Slow");
        var silent = worked(3, "Silent");
        var standing = new Standing(
                Map.of(),
                Map.of(),
                Map.of(
                        quick.id(), new Standing.Answers(4, 4, 1.2),
                        slow.id(), new Standing.Answers(4, 4, 20.0),
                        silent.id(), new Standing.Answers(4, 0, null)),
                Map.of());
        var found = matcher.match(NEED, List.of(silent, slow, quick), standing, TODAY);
        assertThat(names(found)).containsExactly("Quick", "Slow", "Silent");
        assertThat(found.fitting().getFirst().factors())
                .extracting(Factor::sentence)
                .contains("Answered 4 of 4 approaches in the last year, typically after 1 working day");
    }

    @Test
    void whatWouldChangeThisIsTriedAndSaid() {
        var first = worked(1, "Zeta", work("KW", "radiotherapy"));
        var second = worked(2, "Beta", work("CN", "radiotherapy"));
        var other = offering(3, "Other field", offer("eye", null, null));
        var full = offering(4, "Full", offer("radiotherapy", null, null));
        var standing = new Standing(Map.of(full.id(), 5), Map.of());
        var found = matcher.match(NEED, List.of(first, second, other, full), standing, TODAY);
        assertThat(found.changes().of(found.fitting().getFirst())).isEqualTo("It is first; Beta is next.");
        assertThat(found.changes().of(found.fitting().get(1)))
                .isEqualTo("Evidence of work in Kuwait would put it first.");
        assertThat(found.excluded())
                .extracting(each -> found.changes().of(each))
                .containsExactly(
                        "With one referral fewer open, it would be number 3.",
                        "An offer in Radiotherapy, with evidence, would make it number 3.");
    }

    private Suggestions match(PartnerProfile... partners) {
        return matcher.match(NEED, Arrays.asList(partners), NOTHING_OPEN, TODAY);
    }
}
