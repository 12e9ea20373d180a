package uk.healthcare.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/** Quantities as bars on one scale, one line each; every line is a link to what it counts. */
public class BarList extends UnorderedList {

    private record Bar(String label, double value, String shown, String href, Tone tone) {}

    private final List<Bar> bars = new ArrayList<>();

    public BarList() {
        addClassName("bar-list");
    }

    public BarList bar(String label, long value, String href, Tone tone) {
        return bar(label, value, "%,d".formatted(value), href, tone);
    }

    /** @param shown the value as it is written, where it is not a plain count: {@code £1,250,000}, {@code 97 %} */
    public BarList bar(String label, double value, String shown, String href, Tone tone) {
        bars.add(new Bar(label, value, shown, href, tone));
        draw();
        return this;
    }

    private void draw() {
        removeAll();
        var most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        bars.forEach(bar -> add(line(bar, most)));
    }

    private static ListItem line(Bar bar, double most) {
        var label = new Span(bar.label);
        label.addClassName("bar-label");
        var value = new Span(bar.shown);
        value.addClassName("bar-value");
        var link = new Anchor(Href.of(bar.href));
        link.add(label, Drawing.bar(most <= 0 ? 0 : 100 * bar.value / most), value);
        link.addClassName(bar.tone.className());
        return new ListItem(link);
    }
}
