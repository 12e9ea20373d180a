package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import uk.healthcare.desk.staff.SavedViewService;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.FieldErrors;

/** Asks for the name of a view. */
class SaveViewForm extends Div {

    private static final String LIMIT = "Up to %d characters".formatted(SavedViewService.LONGEST_NAME);

    private final TextField name = new TextField("Name of the view");
    private final FieldErrors errors = new FieldErrors().field("viewName", name);
    private final Consumer<String> save;

    /** @param name what it is called so far; empty for a new one */
    SaveViewForm(String name, String button, Consumer<String> save, Runnable cancel) {
        this.save = save;
        this.name.setValue(name);
        this.name.setHelperText(LIMIT);
        this.name.setValueChangeMode(ValueChangeMode.EAGER);
        this.name.addKeyPressListener(Key.ENTER, enter -> save());
        var buttons =
                new Div(new ActionButton(button, this::save).primary(), new Button("Cancel", click -> cancel.run()));
        buttons.addClassName("form-buttons");
        addClassNames("text-form", "save-view");
        add(this.name, buttons);
    }

    /** Says what it keeps, too. */
    void about(String kept) {
        name.setHelperText(LIMIT + ". It keeps: " + kept);
    }

    void focus() {
        name.focus();
    }

    private void save() {
        errors.run(() -> save.accept(name.getValue()));
    }
}
