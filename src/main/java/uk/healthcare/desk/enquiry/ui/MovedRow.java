package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import uk.healthcare.desk.ui.Notices;

/** A row of a list that its own buttons move: where it is now is said, and the focus stays on the button that goes on. */
final class MovedRow {

    private MovedRow() {}

    /** What a button does to which row, as it is read out. */
    static String label(String action, String row) {
        return action + ": " + row;
    }

    /**
     * @param at where the row is now, from 0
     * @param up which way it went
     */
    static void tell(Component list, String row, int at, int rows, boolean up) {
        Notices.announce("%s is now %d of %d".formatted(row, at + 1, rows));
        var atEnd = up ? at == 0 : at == rows - 1;
        focus(list, label(up == atEnd ? "Down" : "Up", row));
    }

    static void focus(Component list, String label) {
        list.getElement().executeJs("""
                [...this.querySelectorAll('vaadin-button')].find(one => one.getAttribute('aria-label') === $0)?.focus()""", label);
    }
}
