package uk.healthcare.desk.enquiry.list;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Where an enquiry stands in an order: the order's column in microseconds since 1970, and its id. */
record OrderKey(long micros, long id) {

    /** What {@code due_order} holds where no clock runs. */
    private static final Instant NOTHING_DUE =
            LocalDateTime.of(9999, 12, 31, 0, 0).toInstant(ZoneOffset.UTC);

    private static final Comparator<OrderKey> ASCENDING =
            Comparator.<OrderKey>comparingLong(key -> key.micros).thenComparingLong(OrderKey::id);

    static OrderKey of(EnquiryRow row, EnquiryOrder order) {
        var moment = switch (order) {
            case RECEIVED_NEWEST, RECEIVED_OLDEST -> row.receivedAt();
            case DUE_FIRST -> row.dueAt() == null ? NOTHING_DUE : row.dueAt();
            case UPDATED_NEWEST -> row.updatedAt();
        };
        return new OrderKey(
                ChronoUnit.MICROS.between(Instant.EPOCH, moment), row.id().value());
    }

    static long micros(LocalDateTime column) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, column.toInstant(ZoneOffset.UTC));
    }

    static LocalDateTime column(long micros) {
        return LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static Comparator<OrderKey> comparing(EnquiryOrder order) {
        return order.descending() ? ASCENDING.reversed() : ASCENDING;
    }

    /** How many of the sorted keys stand before the page that the cursor goes on to, or end the one it goes back to. */
    static int countBefore(List<OrderKey> sorted, Cursor cursor, EnquiryOrder order) {
        var found = Collections.binarySearch(sorted, new OrderKey(cursor.key(), cursor.id()), comparing(order));
        if (found < 0) {
            return -found - 1;
        }
        return cursor.forward() ? found + 1 : found;
    }

    Cursor cursor(boolean forward, int position) {
        return new Cursor(forward, micros, id, position);
    }
}
