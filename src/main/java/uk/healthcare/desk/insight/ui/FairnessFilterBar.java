package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.Words;

/** What the figures of fairness are narrowed to. Each choice is a new address. */
class FairnessFilterBar extends Composite<FilterBar> {

    private final transient FairnessAddress address;
    private final Consumer<FairnessAddress> open;
    private final DatePicker from = new DatePicker("From");
    private final DatePicker to = new DatePicker("To");

    FairnessFilterBar(FairnessAddress address, LocalDate today, Consumer<FairnessAddress> open) {
        this.address = address;
        this.open = open;
        var filter = address.filter();
        var period = new Select<PeriodChoice>();
        period.setLabel("Period");
        period.setItems(PeriodChoice.values());
        period.setItemLabelGenerator(Words::of);
        period.setValue(address.choice());
        period.addValueChangeListener(change -> open.accept(address.with(
                change.getValue(),
                change.getValue() == PeriodChoice.CUSTOM
                        ? filter.period()
                        : change.getValue().on(today))));
        getContent().with(period);
        if (address.choice() == PeriodChoice.CUSTOM) {
            addDates(filter.period());
        }
        getContent()
                .with(
                        select(
                                "Kind",
                                "All kinds",
                                PartnerKind.values(),
                                filter.kind(),
                                value -> open.accept(address.with(value, filter.nation(), filter.region()))),
                        select(
                                "Nation",
                                "All nations",
                                Nation.values(),
                                filter.nation(),
                                value -> open.accept(address.with(filter.kind(), value, filter.region()))),
                        select(
                                "Region",
                                "All regions",
                                EnglishRegion.values(),
                                filter.region(),
                                value -> open.accept(address.with(filter.kind(), filter.nation(), value))));
        var clear = new Button(
                "Clear filters",
                click -> open.accept(address.with(null, null, null)
                        .with(PeriodChoice.LAST_12_MONTHS, PeriodChoice.LAST_12_MONTHS.on(today))));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().actions(clear);
    }

    private void addDates(Period period) {
        for (var picker : List.of(from, to)) {
            picker.setLocale(Locale.UK);
            picker.setRequiredIndicatorVisible(true);
            picker.addValueChangeListener(change -> openDates());
        }
        from.setValue(period.from());
        to.setValue(period.to());
        getContent().with(from, to);
    }

    private void openDates() {
        if (from.getValue() == null || to.getValue() == null) {
            return;
        }
        var wrong = Period.problem(from.getValue(), to.getValue());
        to.setInvalid(wrong.isPresent());
        to.setErrorMessage(wrong.map(Words::text).orElse(""));
        var chosen = address.filter().period();
        if (wrong.isEmpty()
                && !(from.getValue().equals(chosen.from()) && to.getValue().equals(chosen.to()))) {
            open.accept(address.with(PeriodChoice.CUSTOM, new Period(from.getValue(), to.getValue())));
        }
    }

    private static <T extends Enum<T>> Select<T> select(
            String label, String all, T[] items, @Nullable T value, Consumer<@Nullable T> chosen) {
        var select = new Select<T>();
        select.setLabel(label);
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(item -> item == null ? all : Words.of(item));
        select.setValue(value);
        select.addValueChangeListener(change -> chosen.accept(change.getValue()));
        return select;
    }
}
