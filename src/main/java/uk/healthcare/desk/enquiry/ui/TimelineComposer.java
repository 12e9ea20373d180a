package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Words;

/** Where notes are written and conversations logged. The two look unlike each other and stay apart. */
class TimelineComposer extends Div {

    private final EnquiryDetails enquiry;
    private final EnquiryId id;
    private final CaseService cases;
    private final FormDrafts drafts;
    private final Runnable changed;
    private final Div buttons = new Div();

    TimelineComposer(
            EnquiryDetails enquiry,
            CaseService cases,
            SignedIn person,
            FormDrafts drafts,
            List<TimelineAction> actions,
            Runnable changed) {
        this.enquiry = enquiry;
        this.id = enquiry.id();
        this.cases = cases;
        this.drafts = drafts;
        this.changed = changed;
        addClassName("composer");
        buttons.addClassName("composer-buttons");
        actions.forEach(
                action -> offer(action.label(), action.key(), "write-message", opener -> open(form(action, opener))));
        if (person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER)) {
            offer("Log a contact", "l", "log-contact", opener -> open(contact(), opener));
        }
        if (person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.POST)) {
            offer("Internal note", "i", "note-button", opener -> open(note(), opener));
        }
        add(buttons);
        reopenWhatWasBegun(actions);
    }

    private void offer(String label, String key, String className, Consumer<Button> open) {
        var button = new Button(label);
        button.addClickListener(click -> open.accept(button));
        button.addClassName(className);
        buttons.add(button);
        Keys.on(button, key, label, () -> open.accept(button));
    }

    private void open(TextForm form, Button opener) {
        removeAll();
        add(form.cancel(() -> {
                    close();
                    opener.focus();
                })
                .focused());
    }

    private void open(Component form) {
        removeAll();
        add(form);
    }

    private Component form(TimelineAction action, @Nullable Button opener) {
        return action.form(
                enquiry,
                () -> {
                    close();
                    if (opener != null) {
                        opener.focus();
                    }
                },
                changed);
    }

    private void close() {
        removeAll();
        add(buttons);
    }

    private void reopenWhatWasBegun(List<TimelineAction> actions) {
        var kept = drafts.begunOn(id);
        var begun = actions.stream()
                .filter(action -> kept.contains(action.draftKey(id)) && action.isBegun(enquiry))
                .findFirst();
        if (begun.isPresent()) {
            open(form(begun.get(), null));
        } else if (buttons.getComponentCount() > 0
                && kept.contains(noteKey())
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
        return drafts.of(noteKey(), String.class);
    }

    private String noteKey() {
        return "enquiry." + id + ".note";
    }

    private TextForm contact() {
        var channel = new Select<Channel>();
        channel.setLabel("How");
        channel.setItems(Channel.recorded());
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
