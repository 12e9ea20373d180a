package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** Buttons, and the form that takes their place while it is open. */
class FormPlace extends Div {

    private final Div buttons = new Div();

    FormPlace() {
        buttons.addClassName("step-buttons");
        add(buttons);
    }

    FormPlace offer(String label, Supplier<StepForm> form) {
        return offer(new Button(label), form);
    }

    FormPlace offer(Button button, Supplier<StepForm> form) {
        button.addClickListener(click -> {
            var opened = form.get().cancel(() -> close(button));
            removeAll();
            add(opened);
        });
        buttons.add(button);
        return this;
    }

    private void close(Button opener) {
        removeAll();
        add(buttons);
        opener.focus();
    }
}
