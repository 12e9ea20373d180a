package uk.healthcare.desk.partner;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a partner, as its history tells it.
 *
 * @param who null: the system itself
 * @param operation as the audit names it, {@code partner.offer.add}
 * @param about the offer, the work or the person it was about, in words; null: the partner itself
 * @param fields which fields it touched; none where only its kind is known
 */
public record PartnerChange(
        long id,
        Instant at,
        @Nullable String who,
        String operation,
        @Nullable String about,
        List<FieldChange> fields) {

    public PartnerChange {
        fields = List.copyOf(fields);
    }

    PartnerChange with(List<FieldChange> touched) {
        return new PartnerChange(id, at, who, operation, about, touched);
    }
}
