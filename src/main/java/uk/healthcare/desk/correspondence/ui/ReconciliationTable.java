package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.ledger.MailFilter;
import uk.healthcare.desk.correspondence.ledger.MailboxFigures;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Words;

/** Each mailbox counted: on the server, in the ledger, by outcome. Every figure leads to what it counts. */
class ReconciliationTable extends Composite<Div> {

    /** @param administrator whether to lead to where mailboxes are added */
    ReconciliationTable(List<MailboxFigures> mailboxes, boolean administrator) {
        var table = new DataTable<MailboxFigures>("Mailboxes against ledger")
                .column("Mailbox", ReconciliationTable::mailbox)
                .number("On the server", ReconciliationTable::onServer)
                .number("In the ledger", ReconciliationTable::inLedger)
                .number("Messages", figures -> number(figures.messages(), filter(figures, null, false)));
        for (var outcome : MailOutcome.values()) {
            table.number(Words.of(outcome), figures -> number(figures.of(outcome), filter(figures, outcome, false)));
        }
        table.number("Waiting", figures -> number(figures.waiting(), filter(figures, null, true)))
                .empty(administrator ? withoutMailbox(toMailboxes()) : withoutMailbox())
                .rows(mailboxes);
        getContent().add(table);
    }

    private static EmptyState withoutMailbox(Component... actions) {
        return new EmptyState(
                "No mailbox yet",
                "When a mailbox is set up, what arrives there is counted here, message by message.",
                actions);
    }

    private static Anchor toMailboxes() {
        var link = new Anchor(MailboxesView.PATH, "Set up a mailbox");
        link.addClassName("button");
        return link;
    }

    private static Component mailbox(MailboxFigures figures) {
        var name = new Span(figures.mailbox().name());
        name.addClassName("strong");
        var cell = new Div(name, new Span(" "), MailboxStanding.chip(figures.mailbox()));
        var compared = new Div(
                figures.comparedAt() == null ? "Not compared yet" : "Compared " + Dates.moment(figures.comparedAt()));
        compared.addClassName("soft");
        cell.add(compared);
        return cell;
    }

    private static Component onServer(MailboxFigures figures) {
        if (figures.onServer() == null) {
            return new Span("–");
        }
        var missing = figures.missing() == null ? 0 : figures.missing();
        return withNote(figures.onServer(), missing == 0 ? null : "%,d missing".formatted(missing));
    }

    private static Component inLedger(MailboxFigures figures) {
        return withNote(figures.inLedger(), figures.copies() == 0 ? null : "%,d again".formatted(figures.copies()));
    }

    private static Component withNote(long number, @Nullable String note) {
        var cell = new Div(new Span("%,d".formatted(number)));
        if (note != null) {
            var soft = new Div(note);
            soft.addClassName("soft");
            cell.add(soft);
        }
        return cell;
    }

    private static Component number(long count, MailFilter filter) {
        var text = "%,d".formatted(count);
        return count == 0 ? new Span(text) : new Anchor(MailAddress.href(filter), text);
    }

    private static MailFilter filter(MailboxFigures figures, @Nullable MailOutcome outcome, boolean waiting) {
        return new MailFilter(outcome, waiting, figures.mailbox().id());
    }
}
