package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.healthcare.desk.partner.FieldChange;
import uk.healthcare.desk.partner.PartnerChange;
import uk.healthcare.desk.ui.Definitions;
import uk.healthcare.desk.ui.Words;

/** One change of a partner as it reads in its history: what was done, to what, and from what to what. */
class ChangeFact extends Div {

    /** What is longer is read when it is asked for. */
    private static final int LINE = 100;

    ChangeFact(PartnerChange change) {
        addClassName("fact");
        var what = new Span(Words.text("operation." + change.operation()));
        what.addClassName("strong");
        var line = new Div(what);
        line.addClassName("fact-line");
        if (change.about() != null) {
            line.add(new Span(change.about()));
        }
        add(line);
        if (change.operation().endsWith(".add")) {
            all("What was entered", change.fields());
        } else if (change.operation().endsWith(".remove")) {
            all("What it said", change.fields());
        } else {
            change.fields().forEach(field -> add(field(field)));
        }
    }

    private void all(String summary, List<FieldChange> fields) {
        if (!fields.isEmpty()) {
            var list = new Definitions();
            fields.forEach(field ->
                    list.row(field.field(), PartnerForm.shown(field.to() == null ? field.from() : field.to())));
            add(new NativeDetails(summary, list));
        }
    }

    private static Component field(FieldChange field) {
        if (field.isWithheld()) {
            return new Div(field.field() + " changed");
        }
        if (field.from() == null) {
            return new Div(field.field() + " added: " + field.to());
        }
        if (field.to() == null) {
            return new Div(field.field() + " removed: " + field.from());
        }
        if (field.from().length() + field.to().length() > LINE) {
            var both = new Definitions().row("Before", field.from()).row("After", field.to());
            return new NativeDetails(field.field() + " changed", both);
        }
        return new Div(new Span(field.field() + ": " + field.from()), arrow(), new Span(field.to()));
    }

    private static Span arrow() {
        var sign = new Span(" → ");
        sign.getElement().setAttribute("aria-hidden", "true");
        var word = new Span(" to ");
        word.addClassName("only-read");
        return new Span(sign, word);
    }
}
