package uk.healthcare.desk.ui;

import com.vaadin.flow.component.html.Span;

/** A short state in a pill: the sign of its tone, hidden from screen readers, and a word. */
public class Chip extends Span {

    public Chip(Tone tone, String text) {
        addClassNames("chip", tone.className());
        if (!tone.sign().isEmpty()) {
            add(Sign.of(tone.sign()));
        }
        add(new Span(text));
    }
}
