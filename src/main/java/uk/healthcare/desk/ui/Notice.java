package uk.healthcare.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One sentence on the stack of notices. */
final class Notice extends Div {

    private static final int SECONDS_TO_UNDO = 10;

    private final String sentence;
    private final boolean urgent;

    private Notice(String sentence, String kind, String sign, boolean urgent) {
        this.sentence = sentence;
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
        return new Notice(sentence, "is-ok", "✓", false).closable();
    }

    static Notice error(String sentence) {
        return new Notice(sentence, "is-error", "▲", true).closable();
    }

    static Notice undo(String sentence, Runnable undo) {
        var notice = new Notice(sentence + " Press u to undo.", "is-ok", "✓", false);
        notice.getChildren().filter(child -> child.hasClassName("notice-text")).forEach(text -> ((Span) text).setText(sentence));
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

    String sentence() {
        return sentence;
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
