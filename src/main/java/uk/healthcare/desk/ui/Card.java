package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;

/** A white box on the page; with a heading it is a region of that name. */
public class Card extends Section {

    private final Div head = new Div();

    public Card() {
        addClassName("card");
        head.addClassName("card-head");
    }

    public Card(String heading) {
        this();
        var title = new H2(heading);
        title.setId("card-" + UUID.randomUUID());
        getElement().setAttribute("aria-labelledby", title.getId().orElseThrow());
        head.add(title);
        add(head);
    }

    /** Adds at the end. */
    public Card with(Component... components) {
        add(components);
        return this;
    }

    /** Puts links or buttons at the right of the heading. */
    public Card actions(Component... components) {
        if (head.getParent().isEmpty()) {
            addComponentAsFirst(head);
        }
        var actions = new Div(components);
        actions.addClassName("card-actions");
        head.add(actions);
        return this;
    }
}
