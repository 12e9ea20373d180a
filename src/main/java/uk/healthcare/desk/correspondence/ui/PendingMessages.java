package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.OutboxRow;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.correspondence.SendingState;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** The messages of one case that have not arrived yet. Looks again by itself, but only while something is on its way. */
class PendingMessages extends Div {

    private static final int LOOK_AGAIN_MILLIS = 3_000;
    private static final Duration OVERDUE = Duration.ofMinutes(2);

    private final EnquiryDetails enquiry;
    private final OutboxService outbox;
    private final WriteMessage writing;
    private final Clock clock;
    private final Runnable changed;
    private final Button anew;
    private final UnorderedList list = new UnorderedList();
    private final FieldErrors errors = new FieldErrors();
    private List<OutboxRow> shown = List.of();
    private @Nullable Registration looking;

    PendingMessages(
            EnquiryDetails enquiry,
            OutboxService outbox,
            WriteMessage writing,
            Clock clock,
            String shows,
            Runnable changed) {
        this.enquiry = enquiry;
        this.outbox = outbox;
        this.writing = writing;
        this.clock = clock;
        this.changed = changed;
        anew = new Button(shows, click -> changed.run());
        addClassName("outbox-strip");
        var title = new H3("On its way");
        title.setId("outbox-title");
        list.getElement().setAttribute("aria-labelledby", "outbox-title");
        anew.setVisible(false);
        add(title, list, anew);
        show(outbox.pending(enquiry.id()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }

    private void look(UI ui) {
        if (looking == null && shown.stream().anyMatch(this::changesSoon)) {
            ui.setPollInterval(LOOK_AGAIN_MILLIS);
            looking = ui.addPollListener(poll -> lookAgain(ui));
        }
    }

    private void stop(UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
            ui.setPollInterval(-1);
        }
    }

    /** A form that is open above stays: the page is drawn anew only by what the person does. */
    private void lookAgain(UI ui) {
        var now = outbox.pending(enquiry.id());
        if (!now.equals(shown)) {
            var left = shown.stream().filter(OutboxRow::isOnItsWay).count()
                    - now.stream().filter(OutboxRow::isOnItsWay).count();
            show(now);
            anew.setVisible(left > 0);
            setVisible(left > 0 || !now.isEmpty());
            Notices.announce(left > 0 ? "A message has left or failed." : "The state of a message has changed.");
        }
        if (now.stream().noneMatch(this::changesSoon)) {
            stop(ui);
        }
    }

    /** One that has to wait for hours is not looked after: that would keep the person signed in for as long. */
    private boolean changesSoon(OutboxRow row) {
        var moving = row.state() == SendingState.HELD || row.state() == SendingState.SENDING;
        return moving && row.due().isAfter(clock.instant().minus(OVERDUE));
    }

    private void show(List<OutboxRow> rows) {
        shown = rows;
        list.removeAll();
        rows.forEach(row -> list.add(item(row)));
        setVisible(!rows.isEmpty());
    }

    private ListItem item(OutboxRow row) {
        var words = new Span("%s to %s: %s".formatted(Words.of(row.purpose()), row.to(), row.subject()));
        words.addClassName("outbox-words");
        words.getElement().setAttribute("dir", "auto");
        var item = new ListItem(new Chip(tone(row), state(row)), words);
        if (row.trouble() != null) {
            var trouble = new Span(row.trouble());
            trouble.addClassName("soft");
            item.add(trouble);
        }
        item.add(actions(row));
        return item;
    }

    private String state(OutboxRow row) {
        if (row.bounced()) {
            return "Came back";
        }
        return switch (row.state()) {
            case WAITING -> "Tried again at " + Dates.time(row.due());
            case HELD -> row.due().isAfter(clock.instant()) ? Words.of(row.state()) : Words.of(SendingState.SENDING);
            case SENT -> "Not to everybody";
            default -> Words.of(row.state());
        };
    }

    private static Tone tone(OutboxRow row) {
        if (row.bounced() || row.state() == SendingState.FAILED) {
            return Tone.LATE;
        }
        return row.state() == SendingState.HELD || row.state() == SendingState.SENDING ? Tone.ACCENT : Tone.WARN;
    }

    private Div actions(OutboxRow row) {
        var actions = new Div();
        actions.addClassName("outbox-actions");
        if (!enquiry.mayWork()) {
            return actions;
        }
        switch (row.state()) {
            case HELD -> actions.add(button("Undo", row, () -> undo(row)));
            case WAITING, FAILED ->
                actions.add(
                        button("Retry", row, () -> outbox.retry(enquiry.id(), row.id())),
                        button("Discard", row, () -> outbox.discard(enquiry.id(), row.id())));
            case SENT -> actions.add(button("Seen", row, () -> outbox.discard(enquiry.id(), row.id())));
            case SENDING, DISCARDED -> {}
        }
        return actions;
    }

    private void undo(OutboxRow row) {
        var draft = outbox.takeBack(enquiry.id(), row.id());
        // Letters that are no replies are begun anew from their own forms.
        if (row.purpose() == MessagePurpose.REPLY || row.purpose() == MessagePurpose.INTRODUCTION) {
            writing.bringBack(enquiry.id(), row.referral(), draft);
        }
        if (row.referral() != null) {
            Notices.success("Taken back. Its text is kept in the form on the Partners tab");
        }
    }

    private Button button(String label, OutboxRow row, Runnable action) {
        var button = new Button(label, click -> {
            if (errors.run(action)) {
                changed.run();
            } else {
                show(outbox.pending(enquiry.id()));
            }
        });
        button.setAriaLabel(label + ": " + row.subject());
        button.setDisableOnClick(true);
        return button;
    }
}
