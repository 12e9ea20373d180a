package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import uk.healthcare.desk.ui.Dates;

/** Seven days with how much is due on each; a day is a link to what it holds, and back when it is shown. */
class WeekStrip extends UnorderedList {

    WeekStrip(FollowUpAddress address, Map<LocalDate, Integer> counts, LocalDate today) {
        addClassName("week-strip");
        getElement().setAttribute("aria-label", "Week of " + Dates.day(address.week()));
        add(new ListItem(step(address.weekFrom(address.week().minusWeeks(1)), "‹", "Week before")));
        for (var day = address.week(); day.isBefore(address.week().plusWeeks(1)); day = day.plusDays(1)) {
            add(new ListItem(day(address, day, counts.getOrDefault(day, 0), today)));
        }
        add(new ListItem(step(address.weekFrom(address.week().plusWeeks(1)), "›", "Week after")));
    }

    private static Anchor day(FollowUpAddress address, LocalDate day, int count, LocalDate today) {
        var shown = day.equals(address.day());
        var link = new Anchor((shown ? address.on(null) : address.on(day)).href());
        var name = new Span(
                new Span(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK)),
                new Span(String.valueOf(day.getDayOfMonth())));
        name.addClassName("week-day");
        name.setClassName("today", day.equals(today));
        var due = new Span(count == 0 ? "–" : String.valueOf(count));
        due.addClassName("soft");
        link.add(name, due);
        link.getElement().setAttribute("aria-label", Dates.weekday(day) + ", " + count + " due");
        if (shown) {
            link.getElement().setAttribute("aria-current", "date");
        }
        return link;
    }

    private static Anchor step(FollowUpAddress to, String sign, String name) {
        var link = new Anchor(to.href(), sign);
        link.getElement().setAttribute("aria-label", name);
        return link;
    }
}
