package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.Awaited;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.FollowUp;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Words;

/** The lists of My desk. */
@SpringComponent
class DeskLists {

    private final FollowUpForms forms;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DeskLists(FollowUpForms forms, WorkingCalendar calendar, Clock clock) {
        this.forms = forms;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param works whether the person may work on enquiries; else they only read */
    Component doNext(List<FollowUp> items, boolean works, FollowUpRows rows, Runnable changed) {
        var list = new UnorderedList();
        list.addClassNames("desk-list", "do-next");
        rows.clear();
        for (var each : items) {
            var item = rows.add(new FollowUpItem(each, London.dateOf(clock.instant()), forms, changed));
            list.add(works ? item.forDesk() : item);
        }
        return list;
    }

    Component waiting(List<Awaited> items) {
        if (items.isEmpty()) {
            return new EmptyState("Waiting for nobody", "Enquiries on which somebody else has to move appear here.");
        }
        var list = new UnorderedList();
        list.addClassName("desk-list");
        items.forEach(item -> list.add(waiting(item)));
        return list;
    }

    private ListItem waiting(Awaited item) {
        var name = item.organisation() == null ? item.summary() : item.organisation();
        var row = new ListItem(
                new Anchor(EnquiryLinks.page(item.enquiry()), Words.of(item.waitingFor()) + " · " + name),
                soft(how(item)));
        if (item.since() != null && item.targetDays() != null) {
            var meter = new Element("progress");
            meter.setAttribute("max", String.valueOf(item.targetDays()));
            meter.setAttribute("value", String.valueOf(Math.min(daysSince(item.since()), item.targetDays())));
            meter.setAttribute("aria-hidden", "true");
            row.getElement().appendChild(meter);
        }
        return row;
    }

    private String how(Awaited item) {
        var until = item.until() == null ? null : "look again " + Dates.shortDay(item.until());
        var from = item.since();
        if (from == null) {
            return line(item.reference(), until);
        }
        var days = daysSince(from);
        var since = item.targetDays() == null
                ? Dates.count(days, "working day")
                : "day " + days + " of " + item.targetDays();
        var chased = item.chased() == null ? null : "reminded " + Dates.shortDay(London.dateOf(item.chased()));
        return line(item.reference(), since, chased, until);
    }

    private int daysSince(Instant from) {
        return calendar.workingDaysBetween(London.dateOf(from), London.dateOf(clock.instant()));
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("soft");
        return span;
    }

    private static String line(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(" · "));
    }
}
