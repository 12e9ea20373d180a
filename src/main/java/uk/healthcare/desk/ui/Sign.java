package uk.healthcare.desk.ui;

import com.vaadin.flow.component.html.Span;

/** A character that decorates a word beside it and is not read out. */
final class Sign {

    private Sign() {}

    static Span of(String character) {
        var sign = new Span(character);
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }
}
