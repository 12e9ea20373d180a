package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The rows of a table that are ticked, and the boxes that tick them. */
final class RowSelection<T> {

    private final Function<? super T, String> nameOfRow;
    private final Consumer<Set<T>> listener;
    private final Set<T> chosen = new LinkedHashSet<>();
    private final List<Checkbox> boxes = new ArrayList<>();

    RowSelection(Function<? super T, String> nameOfRow, Consumer<Set<T>> listener) {
        this.nameOfRow = nameOfRow;
        this.listener = listener;
    }

    Set<T> chosen() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(chosen));
    }

    void clear() {
        chosen.clear();
        boxes.clear();
    }

    Component boxOfAll(String caption, List<T> rows) {
        var all = new Checkbox();
        all.setAriaLabel("Select all: " + caption);
        all.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.addAll(rows);
            } else {
                chosen.clear();
            }
            boxes.forEach(box -> box.setValue(change.getValue()));
            listener.accept(chosen());
        });
        return all;
    }

    Component boxOf(T row) {
        var box = new Checkbox();
        box.setAriaLabel("Select " + nameOfRow.apply(row));
        box.addValueChangeListener(change -> {
            if (change.getValue() ? chosen.add(row) : chosen.remove(row)) {
                listener.accept(chosen());
            }
        });
        boxes.add(box);
        return box;
    }
}
