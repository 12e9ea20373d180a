package uk.healthcare.desk.ui;

import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the person may open, with the work that waits there. */
final class SideNavigation extends Nav {

    private static final Logger LOG = LoggerFactory.getLogger(SideNavigation.class);

    private final @Nullable MenuCounts counts;
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Map<String, Span> badges = new LinkedHashMap<>();

    SideNavigation(@Nullable MenuCounts counts) {
        this.counts = counts;
        addClassName("side");
        setAriaLabel("Main");
        var name = new Div("Enquiry Desk");
        name.addClassName("product");
        var list = new UnorderedList();
        MenuConfiguration.getMenuEntries().forEach(entry -> list.add(item(entry)));
        add(name, list);
    }

    /** Marks the entry the page belongs to and asks the counts anew. */
    void update(String path) {
        links.forEach((entry, link) -> {
            var current = entry.isEmpty() ? path.isEmpty() : path.equals(entry) || path.startsWith(entry + "/");
            if (current) {
                link.getElement().setAttribute("aria-current", path.equals(entry) ? "page" : "true");
                link.scrollIntoView(ScrollIntoViewOption.Block.NEAREST, ScrollIntoViewOption.Inline.CENTER);
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        refreshCounts();
    }

    private void refreshCounts() {
        var numbers = numbers();
        badges.forEach((path, badge) -> {
            int number = numbers.getOrDefault(path, 0);
            badge.setVisible(number > 0);
            badge.setText(number > 0 ? Integer.toString(number) : "");
        });
    }

    /** A number beside the navigation must not keep anybody from a page, least of all from the page that says why. */
    private Map<String, Integer> numbers() {
        try {
            return counts == null ? Map.of() : counts.byPath();
        } catch (RuntimeException failed) {
            LOG.warn("No counts beside the navigation", failed);
            return Map.of();
        }
    }

    private ListItem item(MenuEntry entry) {
        var path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        var link = new Anchor(Href.of(path));
        var badge = new Span();
        badge.addClassName("count");
        badge.setVisible(false);
        link.add(new Span(entry.title()), badge);
        links.put(path, link);
        badges.put(path, badge);
        return new ListItem(link);
    }
}
