package uk.healthcare.desk.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import uk.healthcare.desk.partner.OfferFact;
import uk.healthcare.desk.partner.PartnerProfile;

/**
 * What one partner offers, held against the need. Every value is the mean, over what is asked, of the best offer: one
 * more offer can therefore never lower it.
 */
final class Offers {

    /** An offer open to any model or setting: likely, but not said. */
    private static final double NOT_SAID = 0.6;

    private static final double INFERRED = 0.3;

    private final Need need;
    private final Vocabulary words;
    private final List<OfferFact> fitting;

    Offers(Need need, Vocabulary words, PartnerProfile partner) {
        this.need = need;
        this.words = words;
        this.fitting = partner.offers().stream()
                .filter(offer -> fit(offer).value() > 0)
                .toList();
    }

    boolean fitsAnyArea() {
        return !fitting.isEmpty();
    }

    /** How near the offer is to the nearest of the areas asked. */
    Kinship fit(OfferFact offer) {
        return nearest(need.areas(), offer.area());
    }

    Judged area() {
        return mean(
                need.areas(),
                asked -> best(fitting, offer -> areaFit(asked, offer).value())
                        .map(offer -> new Judged(areaFit(asked, offer).value(), areaSentence(asked, offer)))
                        .orElse(new Judged(0, words.areaName(asked) + ": not offered")));
    }

    Judged model() {
        return mean(
                need.models(),
                asked -> best(fitting, offer -> modelFit(asked, offer))
                        .filter(offer -> modelFit(asked, offer) > 0)
                        .map(offer -> new Judged(modelFit(asked, offer), modelSentence(asked, offer)))
                        .orElse(new Judged(0, words.modelName(asked) + ": not offered")));
    }

    Judged setting() {
        return mean(
                need.settings(),
                asked -> best(fitting, offer -> settingFit(asked, offer))
                        .filter(offer -> settingFit(asked, offer) > 0)
                        .map(offer -> new Judged(settingFit(asked, offer), settingSentence(asked, offer)))
                        .orElse(new Judged(0, words.settingName(asked) + ": not offered")));
    }

    Judged evidence() {
        return best(fitting, offer -> evidenced(offer) + fit(offer).value() / 10)
                .map(offer -> new Judged(evidenced(offer), proof(offer)))
                .orElse(new Judged(0, "No evidence on record"));
    }

    /** How near {@code area} is to the nearest of those asked. */
    private Kinship nearest(Set<String> asked, String area) {
        return asked.stream()
                .map(each -> Kinship.between(each, area, words.areas()))
                .min(Comparator.naturalOrder())
                .orElse(Kinship.NONE);
    }

    private Kinship areaFit(String asked, OfferFact offer) {
        return Kinship.between(asked, offer.area(), words.areas());
    }

    private double modelFit(String asked, OfferFact offer) {
        return offer.model() == null
                ? NOT_SAID
                : Kinship.between(asked, offer.model(), words.models()).value();
    }

    private static double settingFit(String asked, OfferFact offer) {
        return offer.setting() == null ? NOT_SAID : offer.setting().equals(asked) ? 1 : 0;
    }

    private static double evidenced(OfferFact offer) {
        return offer.inferred() ? INFERRED : 1;
    }

    private String areaSentence(String asked, OfferFact offer) {
        var kinship = areaFit(asked, offer);
        var offered = words.areaName(offer.area());
        return kinship == Kinship.EXACT
                ? offered + ": offered, " + kinship.words()
                : words.areaName(asked) + ": offers " + offered + ", " + kinship.words();
    }

    private String modelSentence(String asked, OfferFact offer) {
        var name = words.modelName(asked);
        if (offer.model() == null) {
            return name + ": open to any way of working";
        }
        var kinship = Kinship.between(asked, offer.model(), words.models());
        return kinship == Kinship.EXACT
                ? name + ": offered"
                : name + ": offers " + words.modelName(offer.model()) + ", " + kinship.words();
    }

    private String settingSentence(String asked, OfferFact offer) {
        return words.settingName(asked) + (offer.setting() == null ? ": its offer names no setting" : ": offered");
    }

    private static String proof(OfferFact offer) {
        return offer.inferred() ? "Inferred from its name only" : Cited.of(offer.evidence(), offer.section());
    }

    /** The best offer; among equals the evidenced one, then the first by area and id, whatever order they came in. */
    private static Optional<OfferFact> best(List<OfferFact> offers, ToDoubleFunction<OfferFact> value) {
        return offers.stream()
                .max(Comparator.comparingDouble(value)
                        .thenComparingDouble(Offers::evidenced)
                        .thenComparing(Comparator.comparing(OfferFact::area).reversed())
                        .thenComparing(Comparator.comparingLong(OfferFact::id).reversed()));
    }

    private static Judged mean(Set<String> asked, Function<String, Judged> judge) {
        var judged = new TreeSet<>(asked).stream().map(judge).toList();
        var value = judged.stream().mapToDouble(Judged::value).average().orElse(0);
        return new Judged(value, judged.stream().map(Judged::sentence).collect(Collectors.joining("; ")));
    }
}
