package uk.healthcare.desk.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.partner.OfferFact;
import uk.healthcare.desk.partner.PartnerProfile;
import uk.healthcare.desk.partner.TrackFact;
import uk.healthcare.desk.reference.ServiceArea;

/**
 * What one partner offers, held against the need. What it has done counts as an offer: who did it once can do it. Every
 * value is the mean, over what is asked, of the best offer: one more offer can therefore never lower it.
 */
final class Offers {

    /** An offer open to any model or setting: likely, but not said. */
    private static final double NOT_SAID = 0.6;

    /** Of hospitals of another size, or of none that is known: it may still be able to. */
    private static final double OTHER_SCALE = 0.5;

    private static final double INFERRED = 0.3;
    private static final double EVIDENCED = 0.8;
    private static final double PROVEN = 1;

    private final Need need;
    private final Vocabulary words;
    private final Fields fields;
    private final PartnerProfile partner;
    private final List<OfferFact> fitting = new ArrayList<>();

    Offers(Need need, Vocabulary words, Fields fields, PartnerProfile partner) {
        this.need = need;
        this.words = words;
        this.fields = fields;
        this.partner = partner;
        for (var offer : partner.offers()) {
            if (fits(offer.area(), offer.model())) {
                fitting.add(offer);
            }
        }
        for (var work : partner.trackRecord()) {
            if (fits(areaOf(work), null)) {
                fitting.add(asOffer(work));
            }
        }
    }

    private static String areaOf(TrackFact work) {
        return work.area() == null ? ServiceArea.OTHER : work.area();
    }

    /** Numbered below zero, so that it is no offer's number. */
    private static OfferFact asOffer(TrackFact work) {
        return new OfferFact(-1 - work.id(), areaOf(work), null, null, work.description(), work.section(), false);
    }

    /** Who asks about a hospital as a whole is served by who offers to work on whole hospitals. */
    private boolean fits(String area, @Nullable String model) {
        if (!need.areas().isEmpty()) {
            return fields.of(area) != Kinship.NONE;
        }
        return area.equals(ServiceArea.OTHER) && need.models().stream().anyMatch(asked -> modelFit(asked, model) > 0);
    }

    boolean fitsAnything() {
        return !fitting.isEmpty();
    }

    Judged area() {
        return mean(
                need.areas(),
                asked -> best(fitting, offer -> areaFit(asked, offer).value())
                        .filter(offer -> areaFit(asked, offer) != Kinship.NONE)
                        .map(offer -> new Judged(areaFit(asked, offer).value(), () -> areaSentence(asked, offer)))
                        .orElseGet(() -> new Judged(0, () -> words.areaName(asked) + ": not offered")));
    }

    Judged model() {
        return mean(
                need.models(),
                asked -> best(fitting, offer -> modelFit(asked, offer))
                        .filter(offer -> modelFit(asked, offer) > 0)
                        .map(offer -> new Judged(modelFit(asked, offer), () -> modelSentence(asked, offer)))
                        .orElseGet(() -> new Judged(0, () -> words.modelName(asked) + ": not offered")));
    }

    /** Setting and scale, each as far as it is asked. */
    Judged setting() {
        var judged = new ArrayList<Judged>();
        new TreeSet<>(need.settings()).forEach(asked -> judged.add(setting(asked)));
        if (need.scale() != null) {
            judged.add(scale(need.scale()));
        }
        return mean(judged);
    }

    private Judged setting(String asked) {
        return best(fitting, offer -> settingFit(asked, offer))
                .filter(offer -> settingFit(asked, offer) > 0)
                .map(offer -> new Judged(settingFit(asked, offer), () -> settingSentence(asked, offer)))
                .orElseGet(() -> new Judged(0, () -> words.settingName(asked) + ": not offered"));
    }

    private Judged scale(Scale asked) {
        return partner.trackRecord().stream()
                .sorted(Comparator.comparingLong(TrackFact::id))
                .flatMap(work -> Scale.in(work.description()).stream())
                .max(Comparator.comparing(asked::isNear))
                .map(known -> asked.isNear(known)
                        ? new Judged(
                                1, "%s asked: has worked at a like scale, %s".formatted(asked.words(), known.words()))
                        : new Judged(OTHER_SCALE, "%s asked: has worked at %s".formatted(asked.words(), known.words())))
                .orElse(new Judged(OTHER_SCALE, asked.words() + " asked: no scale on record"));
    }

    Judged evidence() {
        return best(fitting, offer -> evidenced(offer) + fields.of(offer.area()).value() / 10)
                .map(offer -> new Judged(evidenced(offer), () -> proof(offer)))
                .orElse(new Judged(0, "No evidence on record"));
    }

    private Kinship areaFit(String asked, OfferFact offer) {
        return words.kinship(asked, offer.area());
    }

    private double modelFit(String asked, OfferFact offer) {
        return modelFit(asked, offer.model());
    }

    private double modelFit(String asked, @Nullable String offered) {
        return offered == null
                ? NOT_SAID
                : Kinship.between(asked, offered, words.models()).value();
    }

    private static double settingFit(String asked, OfferFact offer) {
        return offer.setting() == null ? NOT_SAID : offer.setting().equals(asked) ? 1 : 0;
    }

    private static double evidenced(OfferFact offer) {
        return offer.inferred() ? INFERRED : isWork(offer) ? PROVEN : EVIDENCED;
    }

    private static boolean isWork(OfferFact offer) {
        return offer.id() < 0;
    }

    private String areaSentence(String asked, OfferFact offer) {
        var kinship = areaFit(asked, offer);
        var offered = words.areaName(offer.area());
        var how = isWork(offer) ? "has done" : "offers";
        return kinship == Kinship.EXACT
                ? offered + (isWork(offer) ? ": done, " : ": offered, ") + kinship.words()
                : words.areaName(asked) + ": " + how + " " + offered + ", " + kinship.words();
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
        if (offer.inferred()) {
            return "Inferred from its name only";
        }
        var cited = Cited.of(offer.evidence(), offer.section());
        return isWork(offer) ? "Work on record: " + cited : cited;
    }

    /** The best offer; among equals the evidenced one, then the first by area and id, whatever order they came in. */
    private static Optional<OfferFact> best(List<OfferFact> offers, ToDoubleFunction<OfferFact> value) {
        return offers.stream()
                .max(Comparator.comparingDouble(value)
                        .thenComparing((OfferFact offer) -> !isWork(offer))
                        .thenComparingDouble(Offers::evidenced)
                        .thenComparing(Comparator.comparing(OfferFact::area).reversed())
                        .thenComparing(Comparator.comparingLong(OfferFact::id).reversed()));
    }

    private static Judged mean(Set<String> asked, Function<String, Judged> judge) {
        return mean(new TreeSet<>(asked).stream().map(judge).toList());
    }

    private static Judged mean(Collection<Judged> judged) {
        var value = judged.stream().mapToDouble(Judged::value).average().orElse(0);
        return new Judged(value, () -> judged.stream().map(Judged::sentence).collect(Collectors.joining("; ")));
    }
}
