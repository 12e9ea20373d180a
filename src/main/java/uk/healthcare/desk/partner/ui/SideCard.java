package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.partner.Change;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Notices;

/** One group of a partner's facts that is changed as a whole, in its place. */
class SideCard<T> extends Card {

    /** How it is entered and stored. */
    record Editing<T>(Supplier<PartnerForm<T>> form, Consumer<Change<T>> save) {}

    private final String heading;
    private final T stored;
    private final Component reading;
    private final Runnable changed;
    private final Div place = new Div();

    /** What is being changed: asked for again, it is gone on with, not begun anew. */
    private @Nullable EditPanel<T> open;

    /** @param editing null for those who only read */
    SideCard(String heading, T stored, Component reading, @Nullable Editing<T> editing, Runnable changed) {
        super(heading);
        this.heading = heading;
        this.stored = stored;
        this.reading = reading;
        this.changed = changed;
        if (editing != null) {
            var change = new Button("Change");
            change.addClickListener(click -> edit(editing, change));
            change.addThemeVariants(ButtonVariant.TERTIARY);
            change.setAriaLabel("Change: " + heading);
            actions(change);
        }
        place.add(reading);
        with(place);
    }

    private void edit(Editing<T> editing, Button opener) {
        if (open != null) {
            open.focus();
            return;
        }
        open = new EditPanel<>("Change: " + heading, editing.form().get(), stored, editing.save(), this::saved, () -> {
            read();
            opener.focus();
        });
        open.addClassName("is-titled");
        place.removeAll();
        place.add(open);
    }

    private void read() {
        open = null;
        place.removeAll();
        place.add(reading);
    }

    private void saved() {
        changed.run();
        Notices.success("Saved");
    }
}
