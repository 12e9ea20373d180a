package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.Words;

/** Where a period is chosen; its days are asked for only where they are what is chosen. */
class PeriodFields {

    private final ChosenPeriod shown;
    private final Consumer<ChosenPeriod> chosen;
    private final Select<PeriodChoice> choice = new Select<>();
    private final DatePicker from = new DatePicker("From");
    private final DatePicker to = new DatePicker("To");

    PeriodFields(ChosenPeriod shown, LocalDate today, Consumer<ChosenPeriod> chosen) {
        this.shown = shown;
        this.chosen = chosen;
        choice.setLabel("Period");
        choice.setItems(PeriodChoice.values());
        choice.setItemLabelGenerator(Words::of);
        choice.setValue(shown.choice());
        choice.addValueChangeListener(change -> chosen.accept(
                change.getValue() == PeriodChoice.CUSTOM
                        ? new ChosenPeriod(PeriodChoice.CUSTOM, shown.period())
                        : ChosenPeriod.of(change.getValue(), today)));
        for (var picker : List.of(from, to)) {
            picker.setLocale(Locale.UK);
            picker.setRequiredIndicatorVisible(true);
        }
        from.setValue(shown.period().from());
        to.setValue(shown.period().to());
        from.addValueChangeListener(change -> openDays());
        to.addValueChangeListener(change -> openDays());
    }

    void addTo(FilterBar bar) {
        bar.with(choice);
        if (shown.choice() == PeriodChoice.CUSTOM) {
            bar.with(from, to);
        }
    }

    private void openDays() {
        if (from.getValue() == null || to.getValue() == null) {
            return;
        }
        var wrong = Period.problem(from.getValue(), to.getValue());
        to.setInvalid(wrong.isPresent());
        to.setErrorMessage(wrong.map(Words::text).orElse(""));
        if (wrong.isEmpty()) {
            var period = new Period(from.getValue(), to.getValue());
            if (!period.equals(shown.period())) {
                chosen.accept(new ChosenPeriod(PeriodChoice.CUSTOM, period));
            }
        }
    }
}
