package uk.healthcare.desk.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list short enough to be opened and read, whose first line means that nothing is chosen. */
public class OptionalSelect<T> extends Select<T> {

    /** @param any the first line */
    public OptionalSelect(String label, String any, List<T> items, Function<T, String> word) {
        setLabel(label);
        setItems(items);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(any);
        setItemLabelGenerator(item -> item == null ? any : word.apply(item));
    }

    /** Chooses it if it is one of the items. */
    public OptionalSelect<T> choosing(@Nullable T value) {
        if (value != null && getListDataView().contains(value)) {
            setValue(value);
        }
        return this;
    }
}
