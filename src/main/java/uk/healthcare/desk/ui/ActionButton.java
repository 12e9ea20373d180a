package uk.healthcare.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/**
 * Does something once however quickly it is pressed twice. Whatever came of it, an error too, it can be pressed again: a
 * database that was away may be back.
 */
public class ActionButton extends Button {

    public ActionButton(String label, Runnable action) {
        super(label);
        setDisableOnClick(true);
        addClickListener(click -> {
            try {
                action.run();
            } finally {
                setEnabled(true);
            }
        });
    }

    public ActionButton primary() {
        addThemeVariants(ButtonVariant.PRIMARY);
        return this;
    }
}
