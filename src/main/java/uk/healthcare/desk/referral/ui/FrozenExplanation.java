package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;
import uk.healthcare.desk.ui.ScoreBar;

/** A kept explanation, word for word; each line that tells a factor's value has its bar before it, as when it was shown. */
class FrozenExplanation extends Div {

    private static final Pattern FACTOR =
            Pattern.compile("(?<name>[^:(]+) \\((?<value>\\d{1,3}) of 100, weight [\\d.]+\\): .*");

    FrozenExplanation(String text) {
        addClassName("frozen");
        text.lines().forEach(this::show);
    }

    private void show(String line) {
        var factor = FACTOR.matcher(line);
        if (factor.matches()) {
            var bar = new ScoreBar(Integer.parseInt(factor.group("value")) / 100.0, factor.group("name"));
            var row = new Div(bar, new Span(line));
            row.addClassName("frozen-factor");
            add(row);
        } else {
            add(new Paragraph(line));
        }
    }
}
