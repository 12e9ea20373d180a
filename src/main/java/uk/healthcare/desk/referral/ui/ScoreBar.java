package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A value from 0 to 1 as a bar; the value is read out with what it is of. */
@Tag("progress")
class ScoreBar extends Component implements HasStyle {

    ScoreBar(double value, String of) {
        addClassName("score-bar");
        getElement().setAttribute("max", "100");
        getElement().setAttribute("value", Long.toString(Math.round(value * 100)));
        getElement().setAttribute("aria-label", of);
    }
}
