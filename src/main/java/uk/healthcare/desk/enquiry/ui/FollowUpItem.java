package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.FollowUp;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.ui.Words;

/** One follow-up: what, of which enquiry, by when; done or moved in its place. */
class FollowUpItem extends ListItem {

    private final FollowUp item;
    private final FollowUpForms forms;
    private final Runnable changed;
    private final Div form = new Div();
    private final Button done = new Button("Done", click -> done());
    private final Button move = new Button("Move", click -> move());

    /** @param forms for those who may work on enquiries; they act only when {@code works} */
    FollowUpItem(FollowUp item, LocalDate today, boolean works, FollowUpForms forms, Runnable changed) {
        this.item = item;
        this.forms = forms;
        this.changed = changed;
        addClassName("follow-up");
        var open = new Anchor(EnquiryLinks.page(item.enquiry()), item.action());
        open.addClassName("row-link");
        var about = new Span(about());
        about.addClassName("soft");
        var words = new Div(open, about);
        words.addClassName("desk-words");
        add(DueChip.on(item.dueOn(), today), words);
        if (works) {
            add(actions());
        }
        form.addClassName("follow-up-form");
        form.setVisible(false);
        add(form);
    }

    void done() {
        if (item.task() != null) {
            forms.taskDone(item);
            changed.run();
            return;
        }
        form.removeAll();
        form.add(forms.done(item, changed).cancel(() -> close(done)).focused());
        form.setVisible(true);
    }

    void move() {
        if (item.task() != null) {
            return;
        }
        form.removeAll();
        form.add(forms.move(item, changed, () -> close(move)));
        form.setVisible(true);
    }

    private void close(Button opener) {
        form.removeAll();
        form.setVisible(false);
        opener.focus();
    }

    private Div actions() {
        var actions = new Div(named(done, "Done"));
        if (item.task() == null) {
            actions.add(named(move, "Move"));
        }
        actions.addClassName("follow-up-actions");
        return actions;
    }

    private Button named(Button button, String word) {
        button.setAriaLabel(word + ": " + item.action() + ", " + item.reference());
        return button;
    }

    private String about() {
        var waiting = item.waitingFor() == null || item.waitingFor() == WaitingFor.US
                ? null
                : "waiting for " + Words.of(item.waitingFor()).toLowerCase(Locale.UK);
        return Stream.of(
                        item.task() == null ? null : "task",
                        item.summary(),
                        item.organisation(),
                        item.reference(),
                        waiting,
                        item.assignee())
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }
}
