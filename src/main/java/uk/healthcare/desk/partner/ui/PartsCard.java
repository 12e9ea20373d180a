package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.partner.Change;
import uk.healthcare.desk.partner.PartnerSheet.Part;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;

/** The offers, the work or the people of a partner: read by all, and changed in their place by those who may. */
class PartsCard<T> extends Card {

    /** @param one what one of them is called: {@code offer} */
    record Wording(String heading, String one, String emptyTitle, String emptyWords) {}

    /**
     * How one is read.
     *
     * @param title how it is called beside the others
     * @param group the heading it stands under; null: they stand under none
     */
    record Reading<T>(
            Function<T, Component> fact,
            Function<T, String> title,
            @Nullable Function<T, String> group) {}

    /** How one is entered and stored; {@code blank} is what a new one starts as. */
    record Editing<T>(
            Supplier<PartnerForm<T>> form,
            T blank,
            Consumer<T> add,
            BiConsumer<Long, Change<T>> change,
            LongConsumer remove) {}

    private final Wording wording;
    private final Reading<T> reading;
    private final @Nullable Editing<T> editing;
    private final Runnable changed;
    private final Div entry = new Div();

    /** What is being entered: asked for again, it is gone on with, not begun anew. */
    private @Nullable EditPanel<T> open;

    /** @param editing null for those who only read */
    PartsCard(
            Wording wording, List<Part<T>> parts, Reading<T> reading, @Nullable Editing<T> editing, Runnable changed) {
        super(wording.heading());
        this.wording = wording;
        this.reading = reading;
        this.editing = editing;
        this.changed = changed;
        if (editing != null) {
            var add = new Button("Add " + wording.one());
            add.addClickListener(click -> enter(editing, add));
            actions(add);
        }
        with(entry);
        if (parts.isEmpty()) {
            with(new EmptyState(wording.emptyTitle(), wording.emptyWords()));
        } else if (reading.group() == null) {
            with(list(parts));
        } else {
            groups(parts, reading.group());
        }
    }

    private void groups(List<Part<T>> parts, Function<T, String> group) {
        parts.stream()
                .collect(Collectors.groupingBy(
                        part -> group.apply(part.content()), LinkedHashMap::new, Collectors.toList()))
                .forEach((heading, together) -> {
                    var title = new H3(heading);
                    title.addClassName("fact-group");
                    with(title, list(together));
                });
    }

    private Component list(List<Part<T>> parts) {
        var list = new UnorderedList();
        list.addClassName("partner-facts");
        parts.forEach(part -> list.add(item(part)));
        return list;
    }

    private ListItem item(Part<T> part) {
        var item = new ListItem();
        read(item, part);
        return item;
    }

    private void read(ListItem item, Part<T> part) {
        item.removeAll();
        item.add(reading.fact().apply(part.content()));
        if (editing != null) {
            var change = small("Change", part);
            change.addClickListener(click -> rework(item, part, editing, change));
            var takeAway = small("Take away", part);
            takeAway.addClickListener(click -> takeAway(part, editing));
            var buttons = new Div(change, takeAway);
            buttons.addClassName("fact-actions");
            item.add(buttons);
        }
    }

    private Button small(String word, Part<T> part) {
        var button = new Button(word);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(word + " " + wording.one() + ": " + reading.title().apply(part.content()));
        return button;
    }

    private void enter(Editing<T> editing, Button opener) {
        if (open != null) {
            open.focus();
            return;
        }
        open = new EditPanel<>(
                "New " + wording.one(),
                editing.form().get(),
                editing.blank(),
                change -> editing.add().accept(change.mine()),
                this::saved,
                () -> {
                    entry.removeAll();
                    open = null;
                    opener.focus();
                });
        entry.add(open);
    }

    private void rework(ListItem item, Part<T> part, Editing<T> editing, Button opener) {
        var read = item.getChildren().toArray(Component[]::new);
        item.removeAll();
        item.add(new EditPanel<>(
                "Change " + wording.one(),
                editing.form().get(),
                part.content(),
                change -> editing.change().accept(part.id(), change),
                this::saved,
                () -> {
                    item.removeAll();
                    item.add(read);
                    opener.focus();
                }));
    }

    private void takeAway(Part<T> part, Editing<T> editing) {
        if (new FieldErrors().run(() -> editing.remove().accept(part.id()))) {
            changed.run();
            Notices.undo("Taken away: " + reading.title().apply(part.content()), () -> {
                new FieldErrors().run(() -> editing.add().accept(part.content()));
                changed.run();
            });
        }
    }

    private void saved() {
        changed.run();
        Notices.success("Saved");
    }
}
