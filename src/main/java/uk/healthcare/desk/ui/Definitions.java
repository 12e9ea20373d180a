package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;

/** Names and what belongs to them, as a description list. */
public class Definitions extends DescriptionList {

    public Definitions() {
        addClassName("definitions");
    }

    /** An empty text is shown as "Not known", so that a gap is seen and read out. */
    public Definitions row(String term, String text) {
        var description = new Description(text.isBlank() ? "Not known" : text);
        if (text.isBlank()) {
            description.addClassName("soft");
        }
        add(new Term(term), description);
        return this;
    }

    public Definitions row(String term, Component... components) {
        add(new Term(term), new Description(components));
        return this;
    }
}
