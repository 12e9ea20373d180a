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
import uk.healthcare.desk.ui.Keys;

/** A form in its place on the page: saves, tells what stands in the way, and lets the person settle a conflict. */
class EditPanel<T> extends Div {

    private final PartnerForm<T> form;
    private final T before;
    private final Consumer<Change<T>> store;
    private final Runnable done;
    private final FieldErrors errors;
    private final Div conflict = new Div();

    /**
     * @param store stores the change, or throws the rule that it breaks
     * @param done after it was saved, or when theirs was kept
     */
    EditPanel(
            String heading, PartnerForm<T> form, T before, Consumer<Change<T>> store, Runnable done, Runnable cancel) {
        this.form = form;
        this.before = before;
        this.store = store;
        this.done = done;
        addClassName("edit-panel");
        var summary = new ErrorSummary();
        errors = new FieldErrors(summary);
        form.name(errors);
        form.fill(before);
        var save = new ActionButton("Save", this::save).primary();
        Keys.on(save, "Ctrl+Enter", "Save", this::save);
        var buttons = new Div(save, new Button("Cancel", click -> cancel.run()));
        buttons.addClassName("button-row");
        add(new H3(heading), summary, conflict, form, buttons);
        addAttachListener(attach -> focus());
    }

    /** Puts the focus into the first field. */
    void focus() {
        form.focus();
    }

    private void save() {
        store(() -> Change.of(before, form.content()));
    }

    /** @param change asked for once errors can be shown: a form may not be ready yet */
    private void store(Supplier<Change<T>> change) {
        conflict.removeAll();
        try {
            if (errors.run(() -> store.accept(change.get()))) {
                done.run();
            }
        } catch (Conflict stale) {
            conflict.add(new ConflictPanel(
                    stale, done, () -> store(() -> change.get().over(stale.currentVersion()))));
        }
    }
}
