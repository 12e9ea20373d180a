package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.ui.FieldErrors;

/** The fields of one thing that can be said of a partner. */
abstract class PartnerForm<T> extends Div {

    PartnerForm() {
        addClassName("partner-form");
    }

    /** Shows what is stored. */
    abstract void fill(T content);

    /** What the fields say now. */
    abstract T content();

    /** Says which field belongs to which name in the rules. */
    abstract void name(FieldErrors errors);

    /** Puts the focus into the first field. */
    void focus() {
        getChildren()
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    @Override
    public void add(Component... fields) {
        super.add(fields);
        Stream.of(fields)
                .filter(HasValueChangeMode.class::isInstance)
                .forEach(field -> ((HasValueChangeMode) field).setValueChangeMode(ValueChangeMode.LAZY));
    }

    /** Adds fields that take the whole width. */
    void addWide(Component... fields) {
        add(fields);
        Arrays.stream(fields).forEach(field -> field.addClassName("wide"));
    }

    static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String typed(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
