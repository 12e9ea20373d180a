package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.OptionalSelect;
import uk.healthcare.desk.ui.Words;

/** What the figures of fairness are narrowed to. Each choice is a new address. */
class FairnessFilterBar extends Composite<FilterBar> {

    FairnessFilterBar(FairnessAddress address, LocalDate today, Consumer<FairnessAddress> open) {
        var filter = address.filter();
        new PeriodFields(address.chosen(), today, period -> open.accept(address.with(period))).addTo(getContent());
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
                click -> open.accept(
                        address.with(null, null, null).with(ChosenPeriod.of(PeriodChoice.LAST_12_MONTHS, today))));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().actions(clear);
    }

    private static <T extends Enum<T>> OptionalSelect<T> select(
            String label, String all, T[] items, @Nullable T value, Consumer<@Nullable T> chosen) {
        var select = new OptionalSelect<>(label, all, List.of(items), Words::of).choosing(value);
        select.addValueChangeListener(change -> chosen.accept(change.getValue()));
        return select;
    }
}
