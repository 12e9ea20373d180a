package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.EnquiryFilter;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryOrder;
import uk.healthcare.desk.enquiry.EnquiryRow;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.DataTable.Sort;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** The table of enquiries. J and K move from row to row, Enter opens the one in focus. */
class EnquiryTable extends Composite<Div> {

    private static final String FOCUS_ROW = """
            const links = [...this.querySelectorAll('.row-link')];
            const at = links.indexOf(document.activeElement);
            links[Math.max(0, Math.min(links.length - 1, at + $0))]?.focus();""";

    private final DataTable<EnquiryRow> table = new DataTable<>("Enquiries");
    private final transient WorkingCalendar calendar;
    private final Instant now;

    EnquiryTable(EnquiryFilter filter, EnquiryOrder order, WorkingCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
        var byReceipt =
                order == EnquiryOrder.RECEIVED_NEWEST ? EnquiryOrder.RECEIVED_OLDEST : EnquiryOrder.RECEIVED_NEWEST;
        table.column("Enquiry", EnquiryTable::title)
                .column("Market", EnquiryRow::market)
                .column("Stage", row -> new StageChip(row.stage()))
                .column("Owner", EnquiryTable::owner)
                .column("Due", this::due)
                .sortHref(ListAddress.href(filter, EnquiryOrder.DUE_FIRST), sort(order, EnquiryOrder.DUE_FIRST, null))
                .column("Next", this::next)
                .column("Received", row -> Dates.day(London.dateOf(row.receivedAt())))
                .sortHref(
                        ListAddress.href(filter, byReceipt),
                        sort(order, EnquiryOrder.RECEIVED_OLDEST, EnquiryOrder.RECEIVED_NEWEST))
                .link(row -> EnquiryLinks.page(row.id()))
                .empty(nothing(filter));
        getContent().add(table);
        getContent().addClassName("enquiry-table");
        Keys.on(this, "j", "Next enquiry", () -> focus(1));
        Keys.on(this, "k", "Enquiry before", () -> focus(-1));
    }

    EnquiryTable selectable(Consumer<Set<EnquiryRow>> listener) {
        table.selectable(EnquiryRow::reference, listener);
        return this;
    }

    EnquiryTable rows(List<EnquiryRow> rows) {
        table.rows(rows);
        return this;
    }

    private void focus(int step) {
        getElement().executeJs(FOCUS_ROW, step);
    }

    private static Component title(EnquiryRow row) {
        var heading = new Span(row.summary());
        heading.addClassName("clamp");
        var from = new Span(Stream.of(row.reference(), row.organisation() == null ? row.enquirer() : row.organisation())
                .filter(text -> text != null)
                .collect(Collectors.joining(" · ")));
        from.addClassNames("soft", "clamp");
        var title = new Div(heading, from);
        title.addClassName("enquiry-title");
        if (row.priority() != Priority.NORMAL) {
            title.add(new Chip(row.priority() == Priority.URGENT ? Tone.LATE : Tone.WARN, Words.of(row.priority())));
        }
        if (row.restricted()) {
            title.add(new Chip(Tone.NOTE, "Restricted"));
        }
        return title;
    }

    private static Component owner(EnquiryRow row) {
        var name = new Span(row.ownerName() == null ? "nobody yet" : row.ownerName());
        name.setClassName("soft", row.ownerName() == null);
        return name;
    }

    private @Nullable Component due(EnquiryRow row) {
        if (!row.stage().isOpen()) {
            return row.outcome() == null ? null : new Span(Words.of(row.outcome()));
        }
        if (row.dueAt() != null) {
            return DueChip.at(row.dueAt(), now);
        }
        return row.holdUntil() == null ? null : DueChip.stopped(row.holdUntil());
    }

    private @Nullable Component next(EnquiryRow row) {
        if (row.nextStep() == null || !row.stage().isOpen()) {
            return null;
        }
        var step = new Span(row.nextStep());
        step.addClassName("clamp");
        var next = new Div(step);
        next.addClassName("enquiry-title");
        if (row.nextStepOn() != null) {
            next.add(soft("by " + Dates.shortDay(row.nextStepOn())));
        }
        if (row.waitingFor() != null && row.waitingFor() != WaitingFor.US) {
            next.add(soft(waiting(row, row.waitingFor())));
        }
        return next;
    }

    private String waiting(EnquiryRow row, WaitingFor whom) {
        var words = "waiting for " + Words.of(whom).toLowerCase(Locale.UK);
        var asked = row.asked();
        if (whom != WaitingFor.PARTNER || asked == null) {
            return words;
        }
        var day = calendar.workingDaysBetween(London.dateOf(asked.since()), London.dateOf(now));
        var chased = asked.chased() == null ? "" : ", reminded " + Dates.shortDay(London.dateOf(asked.chased()));
        return "%s, day %d of %d%s".formatted(words, day, asked.targetDays(), chased);
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassName("soft");
        return span;
    }

    private static Sort sort(EnquiryOrder order, EnquiryOrder ascending, @Nullable EnquiryOrder descending) {
        return order == ascending ? Sort.ASCENDING : order == descending ? Sort.DESCENDING : Sort.NONE;
    }

    private static Component nothing(EnquiryFilter filter) {
        if (filter.isEmpty()) {
            return new EmptyState(
                    "No enquiries yet",
                    "What arrives by e-mail, form, phone or from a post appears here.",
                    button(EnquiryLinks.NEW, "New enquiry"));
        }
        return new EmptyState(
                "Nothing matches",
                "Enquiries that fit every filter appear here. Take one away, or look for fewer words.",
                button(EnquiryLinks.LIST, "Clear filters"));
    }

    private static Anchor button(String href, String text) {
        var link = new Anchor(href, text);
        link.addClassName("button");
        return link;
    }
}
