package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** What stands in the way of a form, at its top, as GOV.UK shows it: takes the focus and leads to each field. */
@JsModule("context://assets/errors.js")
public class ErrorSummary extends Div {

    private final UnorderedList list = new UnorderedList();

    public ErrorSummary() {
        addClassName("error-summary");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        add(new H2("There is a problem"), list);
        setVisible(false);
    }

    /** Shows one sentence for each entry, by the id of its field; an id no field has is shown without a link. */
    public void set(Map<String, String> sentenceByFieldId) {
        list.removeAll();
        sentenceByFieldId.forEach((id, sentence) -> list.add(new ListItem(line(id, sentence))));
        setVisible(!sentenceByFieldId.isEmpty());
        if (isVisible()) {
            getElement().callJsFunction("focus");
        }
    }

    public void clear() {
        list.removeAll();
        setVisible(false);
    }

    private static Component line(String id, String sentence) {
        if (id.isEmpty()) {
            return new Span(sentence);
        }
        var link = new Anchor("#" + id, sentence);
        link.getElement().setAttribute("router-ignore", true);
        link.getElement().setAttribute("data-field", id);
        return link;
    }
}
