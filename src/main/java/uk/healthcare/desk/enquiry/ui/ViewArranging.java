package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.SavedViewId;
import uk.healthcare.desk.staff.SavedView;
import uk.healthcare.desk.staff.SavedViewService;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.RuleMessages;

/** A person's views one below the other, to rename, move and remove; on a phone the way to the last of many. */
class ViewArranging extends Div {

    private final SavedViewService service;
    private final Function<SavedView, String> href;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none =
            new Paragraph("You have no views of your own. Save the list you are looking at as one.");
    private final FieldErrors errors = new FieldErrors();
    private List<SavedView> views = List.of();
    private @Nullable SavedViewId renamed;
    private @Nullable ListItem renaming;

    /** @param changed runs after each change, and must call {@link #show} */
    ViewArranging(SavedViewService service, Function<SavedView, String> href, Runnable changed, Runnable close) {
        this.service = service;
        this.href = href;
        this.changed = changed;
        list.addClassName("arranging");
        list.getElement().setAttribute("aria-label", "Your views");
        var buttons = new Div(new Button("Close", click -> close.run()));
        buttons.addClassName("form-buttons");
        addClassName("text-form");
        add(list, none, buttons);
    }

    void show(List<SavedView> now) {
        views = now;
        list.removeAll();
        now.forEach(view -> list.add(view.id().equals(renamed) && renaming != null ? renaming : line(view)));
        list.setVisible(!now.isEmpty());
        none.setVisible(now.isEmpty());
    }

    /** To the first view. */
    void focus() {
        getElement().executeJs("this.querySelector('a')?.focus()");
    }

    private ListItem line(SavedView view) {
        var link = new Anchor(href.apply(view), view.name());
        link.addClassName("arranged");
        var at = views.indexOf(view);
        var up = button("Up", view, () -> move(view, true));
        up.setEnabled(at > 0);
        var down = button("Down", view, () -> move(view, false));
        down.setEnabled(at < views.size() - 1);
        var rename = button("Rename", view, () -> begin(view));
        var remove = button("Remove", view, () -> remove(view));
        var buttons = new Div(up, down, rename, remove);
        buttons.addClassName("arranging-buttons");
        return new ListItem(link, buttons);
    }

    private ListItem renaming(SavedView view) {
        var form = new SaveViewForm(view.name(), "Save name", name -> rename(view, name), () -> end(view));
        form.focus();
        return new ListItem(form);
    }

    private void begin(SavedView view) {
        renaming = renaming(view);
        renamed = view.id();
        show(views);
    }

    private void end(SavedView view) {
        renaming = null;
        renamed = null;
        show(views);
        focus("Rename", view);
    }

    /** The form stays with what was typed until the name is saved, or there is nothing left to give it to. */
    private void rename(SavedView view, String name) {
        try {
            service.rename(latest(view), name);
        } catch (RuleViolation rule) {
            changed.run();
            if (views.stream().anyMatch(one -> one.id().equals(view.id()))) {
                throw rule;
            }
            Notices.error(RuleMessages.text(rule));
            return;
        }
        changed.run();
        end(latest(view));
    }

    private SavedView latest(SavedView view) {
        return views.stream()
                .filter(one -> one.id().equals(view.id()))
                .findFirst()
                .orElse(view);
    }

    private void move(SavedView view, boolean before) {
        if (!errors.run(() -> refreshing(() -> service.move(view.id(), before)))) {
            return;
        }
        var at = views.stream().map(SavedView::id).toList().indexOf(view.id());
        MovedRow.tell(this, view.name(), at, views.size(), before);
    }

    private void remove(SavedView view) {
        var at = views.indexOf(view);
        if (errors.run(() -> refreshing(() -> service.remove(view)))) {
            Notices.undo("View “" + view.name() + "” removed", () -> {
                errors.run(() -> service.restore(view));
                changed.run();
            });
            if (!views.isEmpty()) {
                focus("Remove", views.get(Math.min(at, views.size() - 1)));
            }
        }
    }

    /** Whatever came of it, what is shown is how it is now: another window may have been first. */
    private void refreshing(Runnable change) {
        try {
            change.run();
        } finally {
            changed.run();
        }
    }

    private static Button button(String label, SavedView view, Runnable action) {
        var button = new ActionButton(label, action);
        button.setAriaLabel(MovedRow.label(label, view.name()));
        return button;
    }

    private void focus(String label, SavedView view) {
        MovedRow.focus(this, MovedRow.label(label, view.name()));
    }
}
