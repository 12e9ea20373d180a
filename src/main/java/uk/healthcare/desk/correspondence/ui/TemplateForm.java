package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.correspondence.templates.TemplateService;
import uk.healthcare.desk.correspondence.templates.TemplateText;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;

/** One template: changed, shown with an invented enquiry in it, with the texts before. */
class TemplateForm extends Div {

    private final TemplatePurpose purpose;
    private final Language language;
    private final transient TemplateService templates;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final TextField subject = new TextField("Subject");
    private final TextArea body = new TextArea("Text");
    private final Div preview = new Div();

    TemplateForm(TemplatePurpose purpose, Language language, TemplateService templates, Runnable changed) {
        this.purpose = purpose;
        this.language = language;
        this.templates = templates;
        addClassName("stack");
        prepareFields();
        var save = new ActionButton(
                        "Save",
                        () -> errors.run(() -> {
                            templates.save(language, purpose, typed());
                            Notices.success("Template saved");
                            changed.run();
                        }))
                .primary();
        var buttons = new Div(
                save,
                new Button("Preview", click -> preview()),
                new Button("Use the original text", click -> show(templates.original(language, purpose))));
        buttons.addClassName("form-buttons");
        preview.addClassName("message-preview");
        preview.setVisible(false);
        var form = new Div(summary, subject, body, fieldsHint(), buttons, preview);
        form.addClassName("text-form");
        add(new Card().with(form));
        addEditions();
        show(templates.text(language, purpose));
    }

    private void prepareFields() {
        subject.setWidthFull();
        body.setWidthFull();
        body.setMinRows(12);
        for (var field : new Component[] {subject, body}) {
            field.getElement().setAttribute("dir", direction());
            field.getElement().setAttribute("lang", language.code());
        }
        errors.field("templateSubject", subject).field("templateBody", body);
    }

    private static Paragraph fieldsHint() {
        var hint = new Paragraph(
                "Filled by themselves: {reference}, {enquirer}, {summary}, {due}, {owner}, {market},"
                        + " {partner}, {brief}, {desk}, {writer}; {link} when the message leaves. Any other word in braces is for the writer to replace.");
        hint.addClassName("soft");
        return hint;
    }

    private void addEditions() {
        var editions = templates.editions(language, purpose);
        if (editions.isEmpty()) {
            return;
        }
        var card = new Card("Saved texts");
        for (var edition : editions) {
            var text = text(edition.text());
            var title = Dates.moment(edition.savedAt()) + ", " + edition.savedBy();
            card.with(new Details(title, text, new Button("Use this text", click -> show(edition.text()))));
        }
        add(card);
    }

    private void show(TemplateText text) {
        subject.setValue(text.subject());
        body.setValue(text.body());
    }

    private void preview() {
        var filled = templates.preview(typed());
        preview.removeAll();
        preview.add(new H3("With an invented enquiry"), text(new TemplateText(filled.subject(), filled.body())));
        if (!filled.open().isEmpty()) {
            preview.add(new Paragraph("For the writer to replace: " + String.join(", ", filled.open())));
        }
        preview.setVisible(true);
    }

    private Paragraph text(TemplateText text) {
        var paragraph = new Paragraph(text.subject() + "\n\n" + text.body());
        paragraph.addClassName("typed");
        paragraph.getElement().setAttribute("dir", direction());
        paragraph.getElement().setAttribute("lang", language.code());
        return paragraph;
    }

    private TemplateText typed() {
        return new TemplateText(subject.getValue(), body.getValue());
    }

    private String direction() {
        return language.rightToLeft() ? "rtl" : "ltr";
    }
}
