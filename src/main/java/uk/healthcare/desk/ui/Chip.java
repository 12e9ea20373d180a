package uk.healthcare.desk.ui;

import com.vaadin.flow.component.html.Span;

/** A short state in a pill: the sign of its tone, hidden from screen readers, and a word. */
public class Chip extends Span {

    public Chip(Tone tone, String text) {
        this(tone, tone.sign(), text);
    }

    /** With a sign of its own, where that of the tone would say too little. */
    public Chip(Tone tone, String sign, String text) {
        addClassNames("chip", tone.className());
        if (!sign.isEmpty()) {
            add(Sign.of(sign));
        }
        add(new Span(text));
    }
}
