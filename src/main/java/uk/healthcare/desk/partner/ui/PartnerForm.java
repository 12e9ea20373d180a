package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
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
