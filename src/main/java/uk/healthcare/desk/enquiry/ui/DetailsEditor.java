package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.ui.ConflictPanel;
import uk.healthcare.desk.ui.Notices;

/** Edits the fields; what somebody saved meanwhile is shown beside mine, and nothing is overwritten unasked. */
class DetailsEditor extends Div {

    private final EnquiryDetails enquiry;
    private final Supplier<EnquiryFields> current;
    private final CaseService cases;
    private final Runnable changed;
    private final EnquiryForm form;
    private final FormDraft<DetailsDraft> draft;
    private final Div conflict = new Div();
    private EnquiryFields before;

    DetailsEditor(
            EnquiryDetails enquiry,
            Supplier<EnquiryFields> current,
            CaseService cases,
            FormDrafts drafts,
            Runnable changed,
            EnquiryForm form) {
        this.enquiry = enquiry;
        this.current = current;
        this.cases = cases;
        this.changed = changed;
        this.form = form;
        this.before = enquiry.fields();
        this.draft = drafts.of("enquiry." + enquiry.id() + ".details", DetailsDraft.class);
        form.show(before);
        draft.find().ifPresent(this::takeUp);
        form.onTyping(this::keep);
        var save = new Button("Save changes", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var discard = new Button("Discard changes", click -> discard());
        var buttons = new Div(save, discard, draft);
        buttons.addClassName("form-buttons");
        addClassName("stack");
        add(conflict, form, buttons);
    }

    private void takeUp(DetailsDraft kept) {
        before = kept.before();
        form.show(kept.mine());
        draft.setText("Unsaved changes from before are back");
    }

    private void keep() {
        try {
            draft.keep(new DetailsDraft(before, form.read()));
        } catch (RuleViolation notYetReadable) {
            draft.setText("Not kept yet: a field cannot be read");
        }
    }

    private void save() {
        conflict.removeAll();
        try {
            if (form.errors().run(() -> cases.edit(enquiry.id(), before, form.read()))) {
                draft.discard();
                Notices.success("Changes saved");
                changed.run();
            }
        } catch (Conflict meanwhile) {
            conflict.add(new ConflictPanel(meanwhile, this::discard, this::useMine));
        }
    }

    private void useMine() {
        before = current.get();
        save();
    }

    private void discard() {
        draft.discard();
        changed.run();
    }

    /** What the form was opened with, and what was typed since. */
    record DetailsDraft(EnquiryFields before, EnquiryFields mine) {}
}
