package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A value from 0 to 1 as a bar; the value is read out with what it is of. */
@Tag("progress")
public class ScoreBar extends Component implements HasStyle {

    public ScoreBar(double value, String of) {
        addClassName("score-bar");
        getElement().setAttribute("max", "100");
        value(value);
        getElement().setAttribute("aria-label", of);
    }

    /** Moves the bar. */
    public final void value(double value) {
        getElement().setAttribute("value", Long.toString(Math.round(value * 100)));
    }
}
