package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.FollowUp;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.ui.Words;

/** One follow-up: what, of which enquiry, by when; worked in its place by those buttons that it is given. */
class FollowUpItem extends ListItem {

    private final FollowUp item;
    private final FollowUpForms forms;
    private final Runnable changed;
    private final Div actions = new Div();
    private final Div form = new Div();
    private final Map<String, Button> buttons = new HashMap<>();
    private @Nullable Button opener;

    FollowUpItem(FollowUp item, LocalDate today, FollowUpForms forms, Runnable changed) {
        this.item = item;
        this.forms = forms;
        this.changed = changed;
        addClassName("follow-up");
        var open = new Anchor(EnquiryLinks.page(item.enquiry()), what());
        open.addClassName("row-link");
        var about = new Span(about());
        about.addClassName("soft");
        var words = new Div(open, about);
        words.addClassName("desk-words");
        actions.addClassName("follow-up-actions");
        form.addClassName("follow-up-form");
        form.setVisible(false);
        add(DueChip.on(item.dueOn(), today), words, actions, form);
    }

    /** As the list of follow-ups works it: done with the one after, or moved to another day. */
    FollowUpItem forFollowUps() {
        return button("Done", this::done).button("Move", this::move, hasStep());
    }

    /** As My desk works it. A task of one's own is done; a step is chased or put off. */
    FollowUpItem forDesk() {
        return button("Chase", this::chase, !isTask())
                .button("Done", this::done, isTask())
                .button("Note", this::note)
                .button("Snooze", this::move, hasStep());
    }

    void done() {
        if (isTask()) {
            forms.taskDone(item);
            changed.run();
            return;
        }
        open("Done", forms.done(item, changed).cancel(this::close).focused());
    }

    void chase() {
        if (!isTask()) {
            open("Chase", forms.chase(item, changed).cancel(this::close).focused());
        }
    }

    void note() {
        open("Note", forms.note(item, changed).cancel(this::close).focused());
    }

    void move() {
        if (hasStep()) {
            open(buttons.containsKey("Move") ? "Move" : "Snooze", forms.move(item, changed, this::close));
        }
    }

    private void open(String word, Component opened) {
        opener = buttons.get(word);
        form.removeAll();
        form.add(opened);
        form.setVisible(true);
    }

    private void close() {
        form.removeAll();
        form.setVisible(false);
        if (opener != null) {
            opener.focus();
        }
    }

    private FollowUpItem button(String word, Runnable action, boolean offered) {
        return offered ? button(word, action) : this;
    }

    private FollowUpItem button(String word, Runnable action) {
        var button = new Button(word, click -> action.run());
        button.setAriaLabel(word + ": " + (isTask() ? "task " : "") + what() + ", " + item.reference());
        buttons.put(word, button);
        actions.add(button);
        return this;
    }

    private boolean isTask() {
        return item.task() != null;
    }

    private boolean hasStep() {
        return !isTask() && item.action() != null;
    }

    private String what() {
        return Objects.requireNonNullElse(item.action(), item.summary());
    }

    private String about() {
        var waiting = item.waitingFor() == null || item.waitingFor() == WaitingFor.US
                ? null
                : "waiting for " + Words.of(item.waitingFor()).toLowerCase(Locale.UK);
        return Stream.of(
                        isTask() ? "task" : null,
                        item.action() == null ? null : item.summary(),
                        item.organisation(),
                        item.reference(),
                        Words.of(item.stage()),
                        waiting,
                        item.assignee())
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }
}
