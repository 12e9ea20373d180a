package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;

/** The text of a message: each line runs the way its own writing runs. */
final class WrittenText {

    private static final int CLAMP = 1_200;

    private WrittenText() {}

    static Paragraph paragraph(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("typed", "message-text");
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    /** Its beginning, and the rest on request. */
    static Component clamped(String text) {
        if (text.length() <= CLAMP + CLAMP / 4) {
            return paragraph(text);
        }
        var cut = placeToCut(text);
        return new Div(
                paragraph(text.substring(0, cut) + " …"),
                new NativeDetails(
                        "Show all of it", paragraph(text.substring(cut).stripLeading())));
    }

    /** Between two words where there is a gap; never through a character. */
    private static int placeToCut(String text) {
        var gap = Math.max(text.lastIndexOf(' ', CLAMP), text.lastIndexOf('\n', CLAMP));
        if (gap > CLAMP / 2) {
            return gap;
        }
        return Character.isLowSurrogate(text.charAt(CLAMP)) ? CLAMP - 1 : CLAMP;
    }
}
