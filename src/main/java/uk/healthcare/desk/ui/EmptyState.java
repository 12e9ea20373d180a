package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing here yet: says what will appear and offers the first action. */
public class EmptyState extends Div {

    public EmptyState(String title, String explanation, Component... actions) {
        addClassName("empty-state");
        var heading = new Paragraph(title);
        heading.addClassName("empty-title");
        add(heading, new Paragraph(explanation));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("empty-actions");
            add(row);
        }
    }
}
