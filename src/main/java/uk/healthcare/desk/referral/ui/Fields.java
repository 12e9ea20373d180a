package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.ui.Words;

/** The fields that the forms of a referral share. */
final class Fields {

    private Fields() {}

    /** How something went that a person records. */
    static Select<Channel> channel() {
        var select = choice("How", Channel.class);
        select.setItems(Channel.recorded());
        select.setValue(Channel.EMAIL);
        return select;
    }

    static <E extends Enum<E>> Select<E> choice(String label, Class<E> type) {
        var select = new Select<E>();
        select.setLabel(label);
        select.setItems(List.of(type.getEnumConstants()));
        select.setItemLabelGenerator(Words::of);
        return select;
    }

    /** A day, written {@code 3 March 2026}, to be typed or chosen. */
    static DatePicker day(String label, @Nullable LocalDate value) {
        var picker = new DatePicker(label, value);
        picker.setLocale(Locale.UK);
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("d MMMM yyyy", "d/M/yyyy", "d.M.yyyy")
                .setFirstDayOfWeek(1));
        return picker;
    }

    static TextArea text(String label) {
        var area = new TextArea(label);
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxRows(12);
        return area;
    }
}
