package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.SavedViewId;
import uk.healthcare.desk.enquiry.list.Cursor;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;

/**
 * What the address of the list says: filter, order and place. It also says of which saved view they were, so that its
 * owner can change it; to everybody else that means nothing, and the list they see is that of filter and order.
 */
record ListAddress(
        EnquiryFilter filter,
        EnquiryOrder order,
        @Nullable SavedViewId view,
        @Nullable Cursor cursor) {

    private static final String ORDER = "order";
    private static final String VIEW = "view";
    private static final String FROM = "from";

    static ListAddress of(EnquiryFilter filter, EnquiryOrder order) {
        return new ListAddress(filter, order, null, null);
    }

    static ListAddress of(QueryParameters query) {
        return new ListAddress(
                EnquiryFilter.of(query.getParameters()),
                EnquiryOrder.parse(query.getSingleParameter(ORDER).orElse(null)),
                query.getSingleParameter(VIEW).map(SavedViewId::parse).orElse(null),
                Cursor.parse(query.getSingleParameter(FROM).orElse(null)));
    }

    /** The first page with another filter. */
    ListAddress with(EnquiryFilter other) {
        return new ListAddress(other, order, view, null);
    }

    /** The first page in another order. */
    ListAddress with(EnquiryOrder other) {
        return new ListAddress(filter, other, view, null);
    }

    /** The first page, as that view's or as nobody's. */
    ListAddress of(@Nullable SavedViewId other) {
        return new ListAddress(filter, order, other, null);
    }

    /** Whether both show the same, whosever view and whichever page they are. */
    boolean showsAs(ListAddress other) {
        return filter.equals(other.filter) && order == other.order;
    }

    String href() {
        return filter.href(rest());
    }

    /** The same list from there on; null when there is no more that way. */
    @Nullable
    String href(@Nullable Cursor place) {
        return place == null ? null : new ListAddress(filter, order, view, place).href();
    }

    /** Filter and order alone, as a saved view keeps them. */
    String query() {
        return filter.query(of(filter, order).rest());
    }

    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(filter.parameters());
        more().forEach((name, value) -> parameters.put(name, List.of(value)));
        return new QueryParameters(parameters);
    }

    private String rest() {
        return more().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> more() {
        var more = new LinkedHashMap<String, String>();
        if (order != EnquiryOrder.RECEIVED_NEWEST) {
            more.put(ORDER, order.slug());
        }
        if (view != null) {
            more.put(VIEW, view.toString());
        }
        if (cursor != null) {
            more.put(FROM, cursor.toString());
        }
        return more;
    }
}
