package uk.healthcare.desk.partner;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import uk.healthcare.desk.common.PartnerId;

/**
 * All that a partner's page shows.
 *
 * @param withheldDocuments numbers of those in which the virus scanner found something: they are not given out
 */
public record PartnerSheet(
        PartnerId id,
        boolean active,
        boolean demonstration,
        Instant updatedAt,
        PartnerDetails details,
        PartnerRow.Load load,
        Set<String> refusedMarkets,
        Set<Long> withheldDocuments,
        List<Part<OfferTerms>> offers,
        List<Part<TrackWork>> trackRecord,
        List<Part<ContactDetails>> contacts) {

    /** One row with the number by which it is changed or taken away. */
    public record Part<T>(long id, T content) {}

    public Capacity capacity() {
        return new Capacity(load.wanted(), load.pausedUntil());
    }

    /** Nobody is stored without one. */
    public String name() {
        return Objects.requireNonNull(details.name());
    }

    /** Nobody is stored without one. */
    public PartnerKind kind() {
        return Objects.requireNonNull(details.kind());
    }
}
