package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.TypedDate;
import uk.healthcare.desk.ui.Dates;

/** A day, typed as people say it: "12 dec", "next tue", "in 3 days". Date pickers read badly to screen readers. */
class DateField extends TextField {

    private final String name;
    private final LocalDate today;

    DateField(String label, String name, LocalDate today) {
        super(label);
        this.name = name;
        this.today = today;
        setHelperText("For example 12 dec, next tue or in 3 days");
        addValueChangeListener(event -> tidy());
    }

    void setDate(@Nullable LocalDate date) {
        setValue(date == null ? "" : Dates.day(date));
    }

    /** The day; null when empty. */
    @Nullable
    LocalDate date() {
        if (getValue().isBlank()) {
            return null;
        }
        return TypedDate.parse(getValue(), today).orElseThrow(() -> new RuleViolation("date.not-understood").at(name));
    }

    /** @throws RuleViolation beside this field when it is empty or not understood */
    LocalDate requiredDate() {
        var date = date();
        if (date == null) {
            throw new RuleViolation("date.missing").at(name);
        }
        return date;
    }

    private void tidy() {
        TypedDate.parse(getValue(), today).ifPresent(this::setDate);
    }
}
