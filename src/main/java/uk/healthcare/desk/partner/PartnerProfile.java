package uk.healthcare.desk.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/**
 * All that matching needs to know of one active partner.
 *
 * @param ceasedNow who does its work now, when the body itself has ceased: still matched by its evidence, and said so
 * @param capacity open referrals it wants at most; zero: none
 * @param pausedUntil wants nothing new before that day; null: not paused
 * @param refusedMarkets codes of markets it does not work in
 * @param languages ISO 639-1 codes
 */
public record PartnerProfile(
        PartnerId id,
        String name,
        PartnerKind kind,
        @Nullable String ceasedNow,
        int capacity,
        @Nullable LocalDate pausedUntil,
        Set<String> refusedMarkets,
        List<OfferFact> offers,
        List<TrackFact> trackRecord,
        Set<String> languages) {

    public PartnerProfile {
        refusedMarkets = Set.copyOf(refusedMarkets);
        offers = List.copyOf(offers);
        trackRecord = List.copyOf(trackRecord);
        languages = Set.copyOf(languages);
    }

    PartnerProfile with(List<OfferFact> facts, List<TrackFact> work) {
        return new PartnerProfile(
                id, name, kind, ceasedNow, capacity, pausedUntil, refusedMarkets, facts, work, languages);
    }

    /** The same, as if it did not pause. */
    public PartnerProfile unpaused() {
        return new PartnerProfile(
                id, name, kind, ceasedNow, capacity, null, refusedMarkets, offers, trackRecord, languages);
    }

    public boolean pausedOn(LocalDate day) {
        return pausedUntil != null && day.isBefore(pausedUntil);
    }
}
