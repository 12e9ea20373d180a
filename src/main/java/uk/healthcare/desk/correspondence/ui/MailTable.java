package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.ledger.MailFilter;
import uk.healthcare.desk.correspondence.ledger.MailRow;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;

/** Messages that arrived. Whoever may not read one sees that it came and what became of it. */
class MailTable extends Composite<Div> {

    MailTable(List<MailRow> rows, MailFilter filter) {
        getContent().addClassName("mail-table");
        getContent()
                .add(new DataTable<MailRow>("Messages, newest first")
                        .column("Message", MailTable::message)
                        .column("From", MailTable::from)
                        .column("Arrived", row -> Dates.moment(row.storedAt()))
                        .column("Mailbox", MailRow::mailbox)
                        .column("Outcome", row -> OutcomeChip.of(row.outcome(), row.machine()))
                        .column("Enquiry", MailTable::enquiry)
                        .empty(nothing(filter))
                        .rows(rows));
    }

    private static Component message(MailRow row) {
        if (!row.readable()) {
            return soft("Not for you to read");
        }
        var link = new Anchor(MailView.path(row.id()), subject(row));
        link.addClassNames("row-subject", "clamp");
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    private static String subject(MailRow row) {
        return row.subject() == null || row.subject().isBlank() ? "No subject" : row.subject();
    }

    private static @Nullable Component from(MailRow row) {
        if (!row.readable()) {
            return null;
        }
        if (row.from() == null) {
            return soft("Nobody named");
        }
        var name = new Span(row.from());
        name.addClassName("clamp");
        name.getElement().setAttribute("dir", "auto");
        if (row.sender() != null) {
            name.setTitle(row.sender());
        }
        return name;
    }

    private static @Nullable Component enquiry(MailRow row) {
        return row.enquiry() == null ? null : new Anchor(EnquiryLinks.page(row.enquiry()), row.reference());
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("soft");
        return span;
    }

    private static EmptyState nothing(MailFilter filter) {
        if (filter.equals(MailFilter.ALL)) {
            return new EmptyState("No mail yet", "Every message that arrives in one of the mailboxes appears here.");
        }
        var clear = new Anchor(MailView.PATH, "All messages");
        clear.addClassName("button");
        return new EmptyState("No such message", "Messages that fit every filter appear here.", clear);
    }
}
