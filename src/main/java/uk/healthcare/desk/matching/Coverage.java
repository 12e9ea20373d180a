package uk.healthcare.desk.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.partner.OfferFact;
import uk.healthcare.desk.partner.PartnerProfile;

/**
 * Who can do a service area in an engagement model for a market: with an offer of the same, of a part of it or of the
 * wider field. Work on record and related fields are not looked at, so that a gap is a gap in what partners say they offer.
 * For one thread.
 */
public final class Coverage {

    private final Vocabulary words;
    private final List<PartnerProfile> partners;
    private final Standing standing;
    private final LocalDate today;
    private final Map<Asked, List<PartnerProfile>> offering = new HashMap<>();

    Coverage(Vocabulary words, List<PartnerProfile> partners, Standing standing, LocalDate today) {
        this.words = words;
        this.partners = partners;
        this.standing = standing;
        this.today = today;
    }

    private record Asked(String area, String model) {}

    /** @param able how many can; where none can, {@code lacking} says why */
    public record Found(int able, @Nullable Lacking lacking) {}

    public Found of(String area, String model, @Nullable String market) {
        var offer = offering.computeIfAbsent(new Asked(area, model), this::offering);
        if (offer.isEmpty()) {
            return new Found(0, Lacking.OFFER);
        }
        var there = offer.stream()
                .filter(partner -> market == null || !partner.refusedMarkets().contains(market))
                .toList();
        if (there.isEmpty()) {
            return new Found(0, Lacking.MARKET);
        }
        var able = (int) there.stream().filter(this::hasRoom).count();
        return new Found(able, able == 0 ? Lacking.ROOM : null);
    }

    private boolean hasRoom(PartnerProfile partner) {
        return !partner.pausedOn(today) && standing.openOf(partner.id()) < partner.capacity();
    }

    private List<PartnerProfile> offering(Asked asked) {
        return partners.stream()
                .filter(partner -> partner.offers().stream().anyMatch(offer -> fits(asked, offer)))
                .toList();
    }

    private boolean fits(Asked asked, OfferFact offer) {
        return covers(Kinship.between(asked.area, offer.area(), words.areas()))
                && (offer.model() == null || covers(Kinship.between(asked.model, offer.model(), words.models())));
    }

    private static boolean covers(Kinship kinship) {
        return kinship != Kinship.NONE && kinship != Kinship.SIBLING;
    }
}
