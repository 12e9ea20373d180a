package uk.healthcare.desk.enquiry.list;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Slug;

/** The orders the list of enquiries offers. Each has a key that never is null, made unique by the id, and indexes. */
public enum EnquiryOrder {
    RECEIVED_NEWEST("received_at", "received", true),
    RECEIVED_OLDEST("received_at", "received", false),
    DUE_FIRST("due_order", "due", false),
    UPDATED_NEWEST("updated_at", "updated", true);

    private final String column;
    private final String index;
    private final boolean descending;

    EnquiryOrder(String column, String index, boolean descending) {
        this.column = column;
        this.index = index;
        this.descending = descending;
    }

    /** The order named in an address; newest first when it names none. */
    public static EnquiryOrder parse(@Nullable String text) {
        var order = Slug.in(EnquiryOrder.class, text);
        return order == null ? RECEIVED_NEWEST : order;
    }

    /** As written in an address: {@code due-first}. */
    public String slug() {
        return Slug.of(this);
    }

    String column() {
        return column;
    }

    /** The index of this order among the enquiries of one stage, owner or market, or among all. */
    String index(String prefix) {
        return "ix_enquiry_" + prefix + index;
    }

    boolean descending() {
        return descending;
    }
}
