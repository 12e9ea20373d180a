package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;

/**
 * Keys of a screen. They never fire in a field, nor behind a dialog; single characters are off for those who switched
 * them off. What is on now is listed by {@code ?}.
 */
public final class Keys {

    private Keys() {}

    /**
     * Runs {@code action} when the key is pressed while {@code scope} is on screen.
     *
     * @param key a character as {@code c} or {@code ?}, or a name as {@code Enter}, {@code Escape}, {@code ArrowDown},
     *     {@code Space}, or with {@code Ctrl+} before it
     * @param title what it does, as the list of keys says it
     */
    public static Registration on(Component scope, String key, String title, Runnable action) {
        var binding = new KeyBinding(scope, key, title, action);
        if (scope.isAttached()) {
            scope.getUI().ifPresent(ui -> KeyRing.of(ui).add(binding));
        }
        var attach = scope.addAttachListener(event -> KeyRing.of(event.getUI()).add(binding));
        var detach = scope.addDetachListener(event -> KeyRing.of(event.getUI()).remove(binding));
        return Registration.combine(
                attach,
                detach,
                () -> scope.getUI().ifPresent(ui -> KeyRing.of(ui).remove(binding)));
    }
}
