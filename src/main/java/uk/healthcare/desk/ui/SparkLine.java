package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;

/** How a figure moved, without scale or words; the figure beside it says the rest. */
public class SparkLine extends Composite<Span> {

    /** @param values oldest first */
    public SparkLine(int[] values) {
        getContent().addClassName("spark-line");
        getContent().getElement().setAttribute("aria-hidden", "true");
        if (values.length > 0) {
            getContent().add(Drawing.line(values));
        }
    }
}
