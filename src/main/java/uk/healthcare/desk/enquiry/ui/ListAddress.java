package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Cursor;
import uk.healthcare.desk.enquiry.EnquiryFilter;
import uk.healthcare.desk.enquiry.EnquiryOrder;

/** What the address of the list says: filter, order and place. */
record ListAddress(
        EnquiryFilter filter, EnquiryOrder order, @Nullable Cursor cursor) {

    private static final String ORDER = "order";
    private static final String FROM = "from";

    static ListAddress of(QueryParameters query) {
        return new ListAddress(
                EnquiryFilter.of(query.getParameters()),
                EnquiryOrder.parse(query.getSingleParameter(ORDER).orElse(null)),
                Cursor.parse(query.getSingleParameter(FROM).orElse(null)));
    }

    /** The first page of that list. */
    static String href(EnquiryFilter filter, EnquiryOrder order) {
        return filter.href(order == EnquiryOrder.RECEIVED_NEWEST ? "" : ORDER + "=" + order.slug());
    }

    /** The same list from there on; null when there is no more that way. */
    @Nullable
    String href(@Nullable Cursor place) {
        return place == null ? null : filter.href(ORDER + "=" + order.slug() + "&" + FROM + "=" + place);
    }

    /** The first page with another filter or order. */
    static QueryParameters query(EnquiryFilter filter, EnquiryOrder order) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(filter.parameters());
        if (order != EnquiryOrder.RECEIVED_NEWEST) {
            parameters.put(ORDER, List.of(order.slug()));
        }
        return new QueryParameters(parameters);
    }
}
