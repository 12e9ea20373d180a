package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;

/** A native field with its label above and room for a sentence about what is wrong. */
class DoorField extends Div {

    private final Input input = new Input();
    private final Paragraph problem = new Paragraph();

    DoorField(String name, String label, String type, String autocomplete) {
        addClassName("door-field");
        input.setId("door-" + name);
        input.setType(type);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false");
        var caption = new NativeLabel(label);
        caption.setFor(input);
        problem.setId("door-" + name + "-problem");
        problem.addClassName("door-field-problem");
        problem.setVisible(false);
        add(caption, problem, input);
    }

    void prefill(String value) {
        input.getElement().setAttribute("value", value);
    }

    void focusFirst() {
        input.getElement().setAttribute("autofocus", true);
        input.focus();
    }

    void wrong(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
        input.getElement().setAttribute("aria-invalid", "true");
        input.getElement().setAttribute("aria-describedby", problem.getId().orElseThrow());
        input.focus();
    }
}
