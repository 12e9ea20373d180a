package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Words;

/** Where notes are written and conversations logged. The two look unlike each other and stay apart. */
class TimelineComposer extends Div {

    private final EnquiryId id;
    private final CaseService cases;
    private final FormDrafts drafts;
    private final Runnable changed;
    private final Div buttons = new Div();

    TimelineComposer(EnquiryId id, CaseService cases, SignedIn person, FormDrafts drafts, Runnable changed) {
        this.id = id;
        this.cases = cases;
        this.drafts = drafts;
        this.changed = changed;
        addClassName("composer");
        buttons.addClassName("composer-buttons");
        if (person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER)) {
            offer("Log a contact", "l", "log-contact", this::contact);
        }
        if (person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.POST)) {
            offer("Internal note", "i", "note-button", this::note);
        }
        add(buttons);
        reopenWhatWasBegun();
    }

    private void offer(String label, String key, String className, Supplier<TextForm> form) {
        var button = new Button(label);
        button.addClickListener(click -> open(form.get(), button));
        button.addClassName(className);
        buttons.add(button);
        Keys.on(button, key, label, () -> open(form.get(), button));
    }

    private void open(TextForm form, Button opener) {
        removeAll();
        add(form.cancel(() -> {
                    close();
                    opener.focus();
                })
                .focused());
    }

    private void close() {
        removeAll();
        add(buttons);
    }

    private void reopenWhatWasBegun() {
        if (buttons.getComponentCount() > 0
                && noteDraft().find().filter(text -> !text.isBlank()).isPresent()) {
            removeAll();
            add(note().cancel(this::close));
        }
    }

    private TextForm note() {
        var draft = noteDraft();
        var form = new TextForm("Internal note", "note", "Save note", text -> {
            cases.note(id, text);
            draft.discard();
            Notices.success("Note saved");
            changed.run();
        });
        form.addClassName("note-form");
        return form.draft(draft);
    }

    private FormDraft<String> noteDraft() {
        return drafts.of("enquiry." + id + ".note", String.class);
    }

    private TextForm contact() {
        var channel = new Select<Channel>();
        channel.setLabel("How");
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(Words::of);
        channel.setValue(Channel.PHONE);
        var with = new TextField("With whom");
        var draft = drafts.of("enquiry." + id + ".contact", String.class);
        return new TextForm("What was said", "text", "Save", text -> {
                    cases.contact(id, channel.getValue(), with.getValue(), text);
                    draft.discard();
                    Notices.success("Contact logged");
                    changed.run();
                })
                .field("channel", channel)
                .field("contactWith", with)
                .draft(draft);
    }
}
