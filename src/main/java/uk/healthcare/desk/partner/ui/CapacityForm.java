package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Locale;
import uk.healthcare.desk.partner.Capacity;
import uk.healthcare.desk.ui.FieldErrors;

/** How many open referrals a partner wants, and from when. */
class CapacityForm extends PartnerForm<Capacity> {

    private final IntegerField wanted = new IntegerField("Open referrals wanted");
    private final DatePicker pausedUntil = new DatePicker("Paused until");

    CapacityForm() {
        wanted.setHelperText("At most, 0 to 99; 0 means none");
        wanted.setStepButtonsVisible(true);
        pausedUntil.setLocale(Locale.UK);
        pausedUntil.setClearButtonVisible(true);
        pausedUntil.setHelperText("The first day on which it wants to hear from us again");
        addWide(wanted, pausedUntil);
    }

    @Override
    void fill(Capacity capacity) {
        wanted.setValue(capacity.wanted());
        pausedUntil.setValue(capacity.pausedUntil());
    }

    @Override
    Capacity content() {
        return new Capacity(wanted.getValue(), pausedUntil.getValue());
    }

    @Override
    void name(FieldErrors errors) {
        errors.field("wanted", wanted).field("pausedUntil", pausedUntil);
    }
}
