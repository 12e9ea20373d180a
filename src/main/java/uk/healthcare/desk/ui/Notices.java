package uk.healthcare.desk.ui;

import com.vaadin.flow.component.UI;

/**
 * Tells the person what has just happened, without taking the focus. Everything said here is read out too. Good news
 * goes by itself after ten seconds (never while pointed at or focused); an error stays until it is closed.
 */
public final class Notices {

    private Notices() {}

    public static void success(String sentence) {
        stack().show(Notice.success(sentence));
    }

    public static void error(String sentence) {
        stack().show(Notice.error(sentence));
    }

    /** For ten seconds what was done can be taken back: by the button, or by {@code u} or Ctrl Z outside a field. */
    public static void undo(String sentence, Runnable undo) {
        stack().show(Notice.undo(sentence, undo));
    }

    /** Says something to screen readers only, such as how many results a filter left. */
    public static void announce(String sentence) {
        stack().announce(sentence);
    }

    private static NoticeStack stack() {
        return NoticeStack.of(UI.getCurrentOrThrow());
    }
}
