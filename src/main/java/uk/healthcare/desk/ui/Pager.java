package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The way through a list by cursor: newer, older, and what is shown now. */
public class Pager extends Nav {

    /** @param text what is shown, as {@code 1–50 of 1,000+} */
    public Pager(@Nullable String newerHrefOrNull, @Nullable String olderHrefOrNull, String text) {
        this(newerHrefOrNull, olderHrefOrNull, text, "Newer", "Older");
    }

    /** For a list that is not in the order of time: {@code back} and {@code on} are the words of its two steps. */
    public Pager(@Nullable String backHrefOrNull, @Nullable String onHrefOrNull, String text, String back, String on) {
        addClassName("pager");
        setAriaLabel("Pages");
        var shown = new Span(text);
        shown.addClassName("soft");
        add(step(back, "‹", "prev", backHrefOrNull), shown, step(on, "›", "next", onHrefOrNull));
        setVisible(backHrefOrNull != null || onHrefOrNull != null);
    }

    private static Component step(String word, String sign, String relation, @Nullable String href) {
        if (href == null) {
            var ended = new Span(word);
            ended.addClassNames("button", "is-off");
            ended.getElement().setAttribute("aria-disabled", "true");
            return ended;
        }
        var link = new Anchor(Href.of(href));
        link.addClassName("button");
        link.getElement().setAttribute("rel", relation);
        if ("prev".equals(relation)) {
            link.add(Sign.of(sign), new Span(word));
        } else {
            link.add(new Span(word), Sign.of(sign));
        }
        return link;
    }
}
