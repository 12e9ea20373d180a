package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import uk.healthcare.desk.correspondence.LetterPreview;
import uk.healthcare.desk.ui.Definitions;

/** A message as its receiver will see it. */
class MessagePreview extends Div {

    MessagePreview(LetterPreview letter) {
        var head = new Definitions().row("From", letter.from()).row("To", letter.to());
        if (!letter.cc().isEmpty()) {
            head.row("Cc", letter.cc());
        }
        head.row("Subject", letter.subject());
        var text = new Paragraph(letter.text());
        text.addClassName("typed");
        text.getElement().setAttribute("dir", letter.direction());
        text.getElement().setAttribute("lang", letter.language());
        add(new H3("As it will be read"), head, text);
    }
}
