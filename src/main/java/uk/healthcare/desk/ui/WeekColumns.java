package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Two series week by week, one rising and one hanging from the same line; every column is a link to what it counts, wide
 * enough to be hit (WCAG 2.5.8). The newest week is the first in the list, so that it is in view where not all fit.
 */
public class WeekColumns extends Composite<Div> {

    private record Week(LocalDate monday, int first, String firstHref, int second, String secondHref) {}

    private final String first;
    private final String second;
    private final OrderedList columns = new OrderedList();
    private final List<Week> weeks = new ArrayList<>();

    public WeekColumns(String firstSeries, String secondSeries) {
        first = firstSeries;
        second = secondSeries;
        columns.addClassName("weeks");
        var legend = new Div(key(first, "first"), key(second, "second"));
        legend.addClassName("legend");
        getContent().addClassName("week-columns");
        getContent().add(legend, columns);
    }

    /** Adds the week that begins on {@code monday}; weeks are said from the oldest to the newest. */
    public WeekColumns week(LocalDate monday, int first, String firstHref, int second, String secondHref) {
        weeks.add(new Week(monday, first, firstHref, second, secondHref));
        draw();
        return this;
    }

    private void draw() {
        columns.removeAll();
        var most = weeks.stream()
                .mapToInt(week -> Math.max(week.first, week.second))
                .max()
                .orElse(0);
        for (int i = weeks.size() - 1; i >= 0; i--) {
            columns.add(week(weeks.get(i), most, isDated(i)));
        }
    }

    /** At most nine dates, none so far to the right that it would be cut. */
    private boolean isDated(int index) {
        var every = Math.ceilDiv(weeks.size(), 8);
        return index % every == 0 && (every == 1 || index < weeks.size() - 1);
    }

    private ListItem week(Week week, int most, boolean dated) {
        var bars = new Div(
                mark(first, "first", week.first, week.firstHref, week.monday, most),
                mark(second, "second", week.second, week.secondHref, week.monday, most));
        bars.addClassName("pair");
        var date = new Span(dated ? Dates.shortDay(week.monday) : "");
        date.addClassName("week-date");
        date.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(bars, date);
    }

    private static Component mark(String series, String name, int value, String href, LocalDate monday, int most) {
        var link = new Anchor(Href.of(href));
        link.addClassName(name);
        var text = "%s in the week of %s: %,d".formatted(series, Dates.day(monday), value);
        link.getElement().setAttribute("aria-label", text);
        link.getElement().setAttribute("title", text);
        link.add(Drawing.column(most == 0 ? 0 : 100.0 * value / most));
        return link;
    }

    private static Component key(String series, String name) {
        var swatch = Sign.of("■");
        swatch.addClassName(name);
        return new Span(swatch, new Span(series));
    }
}
