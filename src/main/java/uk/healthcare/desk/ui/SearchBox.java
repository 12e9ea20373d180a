package uk.healthcare.desk.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;

/** The search of the top bar: a combobox whose list holds what the sources find, under their headings. */
@JsModule("context://assets/search.js")
final class SearchBox extends Div {

    private static final int HITS_EACH = 6;
    private static final int PAUSE_MILLIS = 200;

    private final List<SearchSource> sources;
    private final Input input = new Input();
    private final Div list = new Div();

    SearchBox(List<SearchSource> sources) {
        this.sources = sources;
        addClassName("search-box");
        getElement().setAttribute("role", "search");
        list.setId("search-" + UUID.randomUUID());
        list.addClassName("search-list");
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", "Found");
        list.setVisible(false);
        input.setType("search");
        input.setPlaceholder("Search references, people, partners");
        input.setAriaLabel("Search references, people, partners");
        input.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-controls", list.getId().orElseThrow())
                .setAttribute("aria-expanded", "false");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLIS);
        input.addValueChangeListener(this::search);
        var key = Sign.of("/");
        key.addClassName("key");
        add(input, key, list);
        getElement().addEventListener("desk-search-close", close -> close());
    }

    void focus() {
        input.focus();
    }

    private void close() {
        list.setVisible(false);
        input.getElement().setAttribute("aria-expanded", "false");
    }

    private void search(ComponentValueChangeEvent<Input, String> change) {
        list.removeAll();
        var text = change.getValue().strip();
        if (text.isEmpty()) {
            close();
            return;
        }
        var found = 0;
        for (var source : sources) {
            var hits = source.search(text, HITS_EACH);
            found += hits.size();
            if (!hits.isEmpty()) {
                list.add(group(source.heading(), hits));
            }
        }
        if (found == 0) {
            list.add(nothing(text));
        }
        list.setVisible(true);
        input.getElement().setAttribute("aria-expanded", "true");
        Notices.announce(found == 0 ? "Nothing found" : Dates.count(found, "result"));
    }

    private Div group(String heading, List<SearchHit> hits) {
        var title = new Div(heading);
        title.addClassName("search-heading");
        title.getElement().setAttribute("aria-hidden", "true");
        var group = new Div(title);
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", heading);
        hits.forEach(hit -> group.add(option(hit)));
        return group;
    }

    private Anchor option(SearchHit hit) {
        var title = new Span(hit.title());
        var detail = new Span(hit.detail());
        detail.addClassName("soft");
        var option = new Anchor(Href.of(hit.href()));
        option.add(title, detail);
        option.setId("hit-" + UUID.randomUUID());
        option.getElement()
                .setAttribute("role", "option")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-selected", "false");
        return option;
    }

    private static Div nothing(String text) {
        var nothing = new Div("Nothing found for “" + text + "”");
        nothing.addClassNames("search-nothing", "soft");
        nothing.getElement().setAttribute("role", "option").setAttribute("aria-disabled", "true");
        return nothing;
    }
}
