package uk.healthcare.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Tabs as what they are: links to parts of a page, each with its own address. */
public class LinkTabs extends Nav {

    public LinkTabs(String label) {
        addClassName("link-tabs");
        setAriaLabel(label);
    }

    public LinkTabs tab(String title, String href, boolean current) {
        return tab(title, href, current, null);
    }

    /** Adds a tab; {@code countOrNull} is shown beside its title. */
    public LinkTabs tab(String title, String href, boolean current, @Nullable Integer countOrNull) {
        var link = new Anchor(Href.of(href), title);
        if (countOrNull != null) {
            var count = new Span(countOrNull.toString());
            count.addClassName("count");
            link.add(count);
        }
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
        return this;
    }
}
