package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import uk.healthcare.desk.ui.Card;

/** One figure with what it counts. */
class FigureCard extends Card {

    FigureCard(String heading, String figure, String note) {
        super(heading);
        addClassName("headline");
        var line = new Div(new Span(figure));
        line.addClassName("headline-figure");
        var beside = new Div(new Span(note));
        beside.addClassName("headline-moved");
        with(line, beside);
    }
}
