package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** The top of a page: its only {@code h1}, a line below it, and what can be done with the page as a whole. */
public class PageHeader extends Composite<Header> {

    private final H1 title = new H1();
    private final Div sub = new Div();
    private final Div actions = new Div();

    public PageHeader(String text) {
        title.setText(text);
        sub.addClassName("page-sub");
        actions.addClassName("page-actions");
        var words = new Div(title, sub);
        words.addClassName("page-words");
        getContent().addClassName("page-header");
        getContent().add(words, actions);
        sub.setVisible(false);
        actions.setVisible(false);
    }

    /** Replaces the heading, for a page that shows one record after another. */
    public PageHeader title(String text) {
        title.setText(text);
        return this;
    }

    /** Puts a chip or reference beside the heading's words. */
    public PageHeader beside(Component... components) {
        title.add(components);
        return this;
    }

    public PageHeader sub(String text) {
        sub.removeAll();
        sub.setText(text);
        sub.setVisible(!text.isEmpty());
        return this;
    }

    public PageHeader sub(Component... components) {
        sub.removeAll();
        sub.add(components);
        sub.setVisible(components.length > 0);
        return this;
    }

    public PageHeader actions(Component... components) {
        actions.removeAll();
        actions.add(components);
        actions.setVisible(components.length > 0);
        return this;
    }
}
