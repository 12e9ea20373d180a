package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.Slug;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.ledger.MailFilter;
import uk.healthcare.desk.enquiry.list.Cursor;

/** What the address of the list of mail says: filter and place. */
record MailAddress(MailFilter filter, @Nullable Cursor cursor) {

    private static final String OUTCOME = "outcome";
    private static final String MAILBOX = "mailbox";
    private static final String FROM = "from";
    private static final String WAITING = "waiting";

    static MailAddress of(QueryParameters query) {
        var outcome = query.getSingleParameter(OUTCOME).orElse("");
        var mailbox = query.getSingleParameter(MAILBOX).map(MailboxId::parse).orElse(null);
        return new MailAddress(
                new MailFilter(Slug.in(MailOutcome.class, outcome), outcome.equals(WAITING), mailbox),
                Cursor.parse(query.getSingleParameter(FROM).orElse(null)));
    }

    /** The first page of that list. */
    static String href(MailFilter filter) {
        return href(filter, null);
    }

    /** The same list from there on; null when there is no more that way. */
    @Nullable
    String href(@Nullable Cursor place) {
        return place == null ? null : href(filter, place);
    }

    static QueryParameters query(MailFilter filter) {
        return QueryParameters.simple(parameters(filter));
    }

    private static String href(MailFilter filter, @Nullable Cursor place) {
        var parameters = parameters(filter);
        if (place != null) {
            parameters.put(FROM, place.toString());
        }
        var words = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        return MailView.PATH + (words.isEmpty() ? "" : "?" + words);
    }

    private static Map<String, String> parameters(MailFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        if (filter.waiting()) {
            parameters.put(OUTCOME, WAITING);
        } else if (filter.outcome() != null) {
            parameters.put(OUTCOME, Slug.of(filter.outcome()));
        }
        if (filter.mailbox() != null) {
            parameters.put(MAILBOX, filter.mailbox().toString());
        }
        return parameters;
    }
}
