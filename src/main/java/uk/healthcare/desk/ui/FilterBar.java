package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Labelled filters in a row that wraps, with what clears them at the end. */
public class FilterBar extends Div {

    private final Div actions = new Div();

    public FilterBar(Component... filters) {
        addClassName("filter-bar");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", "Filters");
        actions.addClassName("filter-actions");
        with(filters);
    }

    public FilterBar with(Component... filters) {
        add(filters);
        return this;
    }

    /** Buttons or links at the end of the row, such as "Clear filters". */
    public FilterBar actions(Component... components) {
        actions.add(components);
        add(actions);
        return this;
    }
}
