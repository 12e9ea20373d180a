package uk.healthcare.desk.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.OfferFact;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.partner.PartnerProfile;
import uk.healthcare.desk.partner.TrackFact;

/** A small vocabulary and partners in it. */
final class MatchingSamples {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    static final Standing NOTHING_OPEN = new Standing(Map.of(), Map.of());
    static final Vocabulary WORDS = new Vocabulary(
            Map.of(
                    "cancer", new Vocabulary.Term("Cancer services", null),
                    "radiotherapy", new Vocabulary.Term("Radiotherapy", "cancer"),
                    "chemotherapy", new Vocabulary.Term("Chemotherapy", "cancer"),
                    "children", new Vocabulary.Term("Children's services", null),
                    "eye", new Vocabulary.Term("Eye care", null)),
            Map.of(
                    "consultancy", new Vocabulary.Term("Consultancy", null),
                    "training", new Vocabulary.Term("Training", "consultancy"),
                    "remote", new Vocabulary.Term("Remote services", null)),
            Map.of(
                    "KW", new Vocabulary.Place("Kuwait", "Middle East"),
                    "AE", new Vocabulary.Place("United Arab Emirates", "Middle East"),
                    "CN", new Vocabulary.Place("China", "Asia")),
            Map.of("TERTIARY", "Tertiary care", "ACUTE", "Acute care"));
    static final Need NEED = new Need("KW", Set.of("radiotherapy"), Set.of("training"), Set.of("TERTIARY"));

    private MatchingSamples() {}

    static PartnerProfile offering(long id, String name, OfferFact... offers) {
        return profile(id, name, List.of(offers), List.of());
    }

    static PartnerProfile worked(long id, String name, TrackFact... works) {
        return profile(id, name, List.of(offer("radiotherapy", "training", "TERTIARY")), List.of(works));
    }

    static PartnerProfile profile(long id, String name, List<OfferFact> offers, List<TrackFact> works) {
        return new PartnerProfile(
                new PartnerId(id), name, PartnerKind.NHS_TRUST, null, 5, null, Set.of(), offers, works, Set.of());
    }

    static OfferFact offer(String area, @Nullable String model, @Nullable String setting) {
        return new OfferFact(area.length(), area, model, setting, "Known for it.", "5.2", false);
    }

    static OfferFact inferred(String area, @Nullable String model, @Nullable String setting) {
        return new OfferFact(area.length(), area, model, setting, "Says so in its name.", null, true);
    }

    static TrackFact work(String market, String area) {
        return new TrackFact(1, market, area, null, 2015, null, "set up a programme", "Told there.", "5.7");
    }

    /** Those that are suggested, in their order. */
    static List<String> names(Suggestions found) {
        return found.fitting().stream().map(Suggestion::name).toList();
    }
}
