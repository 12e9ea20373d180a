package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;

/** One key of one component. */
record KeyBinding(Component scope, String key, String title, Runnable action) {

    /** Single characters are what a person can switch off; Enter or Ctrl K are not. */
    boolean isLetter() {
        return key.length() == 1;
    }

    /** Not hidden, disabled or behind a dialog: the key may do no more than the button beside it. */
    boolean isLive() {
        return scope.isAttached()
                && !scope.getElement().getNode().isInert()
                && Stream.iterate(scope.getElement(), element -> element != null, element -> element.getParent())
                        .allMatch(element -> element.isVisible() && element.isEnabled());
    }

    /** As the list of keys shows it. */
    String shown() {
        return key.replace("+", " ").replace("Arrow", "");
    }
}
