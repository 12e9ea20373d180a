package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.function.Consumer;
import java.util.function.Supplier;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.partner.Change;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.ConflictPanel;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;

/** A form in its place on the page: saves, tells what stands in the way, and lets the person settle a conflict. */
class EditPanel<T> extends Div {

    private final PartnerForm<T> form;
    private final T before;
    private final Consumer<Change<T>> save;
    private final Runnable done;
    private final FieldErrors errors;
    private final Div conflict = new Div();

    /**
     * @param save stores the change, or throws the rule that it breaks
     * @param done after it was saved, or when theirs was kept
     */
    EditPanel(String heading, PartnerForm<T> form, T before, Consumer<Change<T>> save, Runnable done, Runnable cancel) {
        this.form = form;
        this.before = before;
        this.save = save;
        this.done = done;
        addClassName("edit-panel");
        var summary = new ErrorSummary();
        errors = new FieldErrors(summary);
        form.name(errors);
        form.fill(before);
        var buttons =
                new Div(new ActionButton("Save", this::save).primary(), new Button("Cancel", click -> cancel.run()));
        buttons.addClassName("button-row");
        add(new H3(heading), summary, conflict, form, buttons);
    }

    private void save() {
        store(() -> Change.of(before, form.content()));
    }

    /** @param change asked for once errors can be shown: a form may not be ready yet */
    private void store(Supplier<Change<T>> change) {
        conflict.removeAll();
        try {
            if (errors.run(() -> save.accept(change.get()))) {
                done.run();
            }
        } catch (Conflict stale) {
            conflict.add(new ConflictPanel(
                    stale, done, () -> store(() -> change.get().over(stale.currentVersion()))));
        }
    }
}
