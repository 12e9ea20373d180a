package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.FieldErrors;

/** One text with a button that does something with it: the words of a note, a call, a reason. */
class TextForm extends Div {

    private final TextArea text;
    private final FieldErrors errors = new FieldErrors();
    private final Div extra = new Div();
    private final Div buttons = new Div();

    /** @param field the name a broken rule gives this text */
    TextForm(String label, String field, String button, Consumer<String> action) {
        addClassName("text-form");
        extra.addClassName("form-row");
        buttons.addClassName("form-buttons");
        text = new TextArea(label);
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxRows(14);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(600);
        errors.field(field, text);
        buttons.add(new ActionButton(button, () -> errors.run(() -> action.accept(text.getValue()))).primary());
        add(extra, text, buttons);
    }

    /** A field that stands before the text. */
    <C extends Component & HasValidation> TextForm field(String name, C field) {
        extra.add(field);
        errors.field(name, field);
        return this;
    }

    /** What follows from it, below the text. */
    TextForm hint(String words) {
        text.setHelperText(words);
        return this;
    }

    /** Another thing that can be done instead. */
    TextForm instead(String button, Runnable action) {
        buttons.add(new ActionButton(button, () -> errors.run(action)));
        return this;
    }

    TextForm cancel(Runnable cancel) {
        buttons.add(new Button("Cancel", click -> cancel.run()));
        return this;
    }

    /** Keeps the text as it is typed and brings back what was kept. */
    TextForm draft(FormDraft<String> draft) {
        draft.find().ifPresent(text::setValue);
        text.addValueChangeListener(change -> draft.keep(change.getValue()));
        buttons.add(draft);
        return this;
    }

    TextForm value(String words) {
        text.setValue(words);
        return this;
    }

    String value() {
        return text.getValue();
    }

    TextForm focused() {
        text.focus();
        return this;
    }
}
