package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.WritingService;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.enquiry.ui.FormDraft;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Words;

/** A message to those outside while it is written: kept as it is typed, shown as it will be read, sent. */
class MessageForm extends Div {

    private final EnquiryId enquiry;
    private final OutgoingDraft begun;
    private final WritingService writing;
    private final TextField to = new TextField("To");
    private final TextField cc = new TextField("Cc");
    private final TextField subject = new TextField("Subject");
    private final Select<Language> language = new Select<>();
    private final Select<TemplatePurpose> template = new Select<>();
    private final TextArea text = new TextArea("Message");
    private final Div preview = new Div();
    private final Div buttons = new Div();
    private final FieldErrors errors = new FieldErrors();

    MessageForm(EnquiryId enquiry, OutgoingDraft begun, WritingService writing, DraftAttachmentList attachments) {
        this.enquiry = enquiry;
        this.begun = begun;
        this.writing = writing;
        addClassNames("text-form", "message-form");
        prepareChoices();
        var addresses = row(to, cc);
        var choices = row(language, template);
        subject.setWidthFull();
        text.setWidthFull();
        text.setMinRows(8);
        text.setMaxRows(24);
        text.getElement().setAttribute("dir", "auto");
        errors.field("to", to).field("cc", cc).field("subject", subject).field("text", text);
        errors.field("attachments", attachments.field());
        buttons.addClassName("form-buttons");
        preview.addClassName("message-preview");
        preview.setVisible(false);
        show(begun);
        add(addresses, choices, subject, text, attachments, buttons, preview);
    }

    MessageForm sent(Consumer<OutgoingDraft> send) {
        buttons.addComponentAsFirst(new ActionButton("Send", () -> errors.run(() -> send.accept(typed()))).primary());
        return this;
    }

    MessageForm cancelled(Runnable cancel) {
        buttons.add(
                new Button("Preview", click -> errors.run(this::preview)),
                new Button("Close, keep the draft", click -> cancel.run()));
        return this;
    }

    /** Each change is kept as it is typed. */
    MessageForm keptIn(FormDraft<OutgoingDraft> draft) {
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(to, cc, subject, language, text)) {
            if (field instanceof HasValueChangeMode typed) {
                typed.setValueChangeMode(ValueChangeMode.LAZY);
                typed.setValueChangeTimeout(600);
            }
            field.addValueChangeListener(change -> draft.keep(typed()));
        }
        buttons.add(draft);
        return this;
    }

    private void prepareChoices() {
        language.setLabel("Language");
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::nativeName);
        template.setLabel("Template");
        template.setItems(Arrays.stream(TemplatePurpose.values())
                .filter(TemplatePurpose::isReply)
                .toList());
        template.setItemLabelGenerator(one -> one == null ? "None" : Words.of(one));
        template.setEmptySelectionAllowed(true);
        template.setEmptySelectionCaption("None");
        template.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                fill(change.getValue());
            }
        });
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("form-row");
        return row;
    }

    private void show(OutgoingDraft draft) {
        to.setValue(draft.to());
        cc.setValue(draft.cc());
        subject.setValue(draft.subject());
        text.setValue(draft.text());
        language.setValue(Language.of(draft.language()).orElse(Language.ENGLISH));
    }

    /** What was typed stays below the template. */
    private void fill(TemplatePurpose purpose) {
        var filled = writing.fill(enquiry, purpose, language.getValue());
        text.setValue(text.getValue().isBlank() ? filled.body() : filled.body() + "\n\n" + text.getValue());
        if (!filled.open().isEmpty()) {
            Notices.announce("Replace " + String.join(", ", filled.open()) + " before you send it.");
        }
    }

    private void preview() {
        preview.removeAll();
        preview.add(new MessagePreview(writing.preview(enquiry, typed())));
        preview.setVisible(true);
    }

    private OutgoingDraft typed() {
        return new OutgoingDraft(
                begun.key(),
                to.getValue(),
                cc.getValue(),
                subject.getValue(),
                text.getValue(),
                language.getValue().code());
    }
}
