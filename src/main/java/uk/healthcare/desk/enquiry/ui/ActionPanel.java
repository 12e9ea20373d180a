package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.staff.StaffName;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.FieldErrors;

/** Buttons, each opening its form in their place; no dialog in the way. Hidden while it offers nothing. */
class ActionPanel extends Card {

    private final Div buttons = new Div();
    private final Div place = new Div(buttons);
    private @Nullable Button opener;

    ActionPanel(String heading) {
        super(heading);
        buttons.addClassName("action-buttons");
        with(place);
        setVisible(false);
    }

    ActionPanel offer(String label, Supplier<TextForm> form) {
        return add(label, button -> open(form.get().cancel(this::close).focused()));
    }

    /** A button that asks for a person and then acts. */
    ActionPanel choose(String label, String field, Supplier<Select<StaffName>> people, Consumer<StaffName> action) {
        return add(label, button -> {
            var select = people.get();
            select.setLabel(field);
            var errors = new FieldErrors().field("person", select);
            var save = new Button(label, click -> errors.run(() -> action.accept(ManagementForms.chosen(select))));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            var buttons = new Div(save, new Button("Cancel", click -> close()));
            buttons.addClassName("form-buttons");
            var form = new Div(select, buttons);
            form.addClassName("text-form");
            open(form);
            select.focus();
        });
    }

    /** A button that acts at once. */
    ActionPanel act(String label, Runnable action) {
        var errors = new FieldErrors();
        return add(label, button -> errors.run(action));
    }

    private ActionPanel add(String label, Consumer<Button> listener) {
        var button = new Button(label);
        button.addClickListener(click -> {
            opener = button;
            listener.accept(button);
        });
        buttons.add(button);
        setVisible(true);
        return this;
    }

    private void open(Component form) {
        place.removeAll();
        place.add(form);
    }

    private void close() {
        open(buttons);
        if (opener != null) {
            opener.focus();
        }
    }
}
