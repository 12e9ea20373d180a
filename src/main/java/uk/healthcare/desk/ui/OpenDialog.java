package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Optional;
import java.util.stream.Stream;

/** The dialog in front. Vaadin darkens what is behind one, but lets the server hear it all the same. */
final class OpenDialog {

    private OpenDialog() {}

    /** The one opened last below {@code root} that is meant to be answered first. */
    static Optional<Component> inFront(Component root) {
        return below(root).filter(OpenDialog::isInTheWay).reduce((before, last) -> last);
    }

    static boolean isWithin(Component component, Component ancestor) {
        return Stream.iterate(Optional.of(component), Optional::isPresent, found -> found.flatMap(Component::getParent))
                .anyMatch(found -> found.get() == ancestor);
    }

    private static boolean isInTheWay(Component component) {
        return switch (component) {
            case Dialog dialog -> dialog.isOpened() && dialog.getModality() != ModalityMode.MODELESS;
            case ConfirmDialog dialog -> dialog.isOpened();
            default -> false;
        };
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(OpenDialog::below));
    }
}
