package uk.healthcare.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One sentence on the stack of notices. */
final class Notice extends Div {

    private static final int SECONDS_TO_UNDO = 10;

    private final String spoken;
    private final boolean urgent;

    private Notice(String sentence, String spoken, String kind, String sign, boolean urgent) {
        this.spoken = spoken;
        this.urgent = urgent;
        addClassNames("notice", kind);
        var text = new Span(sentence);
        text.addClassName("notice-text");
        add(Sign.of(sign), text);
        if (!urgent) {
            getElement().setAttribute("data-seconds", String.valueOf(SECONDS_TO_UNDO));
        }
        getElement().addEventListener("desk-notice-gone", gone -> close());
    }

    static Notice success(String sentence) {
        return new Notice(sentence, sentence, "is-ok", "✓", false).closable();
    }

    static Notice error(String sentence) {
        return new Notice(sentence, sentence, "is-error", "▲", true).closable();
    }

    static Notice undo(String sentence, Runnable undo) {
        var notice = new Notice(sentence, sentence + " Press u to undo.", "is-ok", "✓", false);
        var once = new Once(() -> {
            notice.close();
            undo.run();
        });
        var button = new Button("Undo", click -> once.run());
        button.addClassName("notice-action");
        notice.add(button);
        Keys.on(notice, "u", "Undo", once);
        Keys.on(notice, "Ctrl+z", "Undo", once);
        return notice.closable();
    }

    /** What is read out: those who hear it cannot see the button. */
    String spoken() {
        return spoken;
    }

    boolean isUrgent() {
        return urgent;
    }

    private Notice closable() {
        var close = new Button("×", click -> close());
        close.addClassName("notice-close");
        close.setAriaLabel("Close this notice");
        add(close);
        return this;
    }

    private void close() {
        removeFromParent();
    }

    /** A second click or key may arrive before the browser knows that the first was enough. */
    private static final class Once implements Runnable {

        private final Runnable action;
        private boolean done;

        private Once(Runnable action) {
            this.action = action;
        }

        @Override
        public void run() {
            if (!done) {
                done = true;
                action.run();
            }
        }
    }
}
