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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.insight.InsightService.TeamChoice;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.Words;

/** What the figures are narrowed to. Each choice is a new address; dates are asked for only where they are chosen. */
class InsightFilterBar extends Composite<FilterBar> {

    private final InsightAddress address;
    private final Consumer<InsightAddress> open;
    private final DatePicker from = new DatePicker("From");
    private final DatePicker to = new DatePicker("To");

    InsightFilterBar(
            InsightAddress address,
            LocalDate today,
            ReferenceData reference,
            List<TeamChoice> teams,
            Consumer<InsightAddress> open) {
        this.address = address;
        this.open = open;
        var filter = address.filter();
        var period = new Select<PeriodChoice>();
        period.setLabel("Period");
        period.setItems(PeriodChoice.values());
        period.setItemLabelGenerator(Words::of);
        period.setValue(address.choice());
        period.addValueChangeListener(change -> open.accept(address.with(change.getValue(), today)));
        getContent().with(period);
        if (address.choice() == PeriodChoice.CUSTOM) {
            addDates(filter.period());
        }
        var areas = reference.serviceAreas().stream().filter(ServiceArea::isTop).toList();
        var area = filter.area() == null
                ? null
                : reference.serviceArea(filter.area()).orElse(null);
        var team = teams.stream()
                .filter(one -> one.id().equals(filter.team()))
                .findFirst()
                .orElse(null);
        getContent()
                .with(
                        select(
                                "Region",
                                "All regions",
                                reference.regions(),
                                filter.region(),
                                one -> one,
                                value -> open.accept(address.withRegion(value))),
                        select(
                                "Service area",
                                "All service areas",
                                areas,
                                area,
                                ServiceArea::name,
                                value -> open.accept(address.withArea(value == null ? null : value.code()))),
                        select(
                                "Track",
                                "All tracks",
                                List.of(Track.values()),
                                filter.track(),
                                Words::of,
                                value -> open.accept(address.withTrack(value))));
        if (!teams.isEmpty()) {
            getContent()
                    .with(select(
                            "Team",
                            "All teams",
                            teams,
                            team,
                            TeamChoice::name,
                            value -> open.accept(address.withTeam(value == null ? null : value.id()))));
        }
        getContent().actions(clear(today));
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

    private Button clear(LocalDate today) {
        var clear = new Button(
                "Clear filters",
                click -> open.accept(address.withRegion(null)
                        .withArea(null)
                        .withTrack(null)
                        .withTeam(null)
                        .with(PeriodChoice.LAST_3_MONTHS, today)));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        return clear;
    }

    private static <T> Select<T> select(
            String label,
            String all,
            List<T> items,
            @Nullable T value,
            Function<T, String> word,
            Consumer<@Nullable T> chosen) {
        var select = new Select<T>();
        select.setLabel(label);
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(item -> item == null ? all : word.apply(item));
        if (value != null && items.contains(value)) {
            select.setValue(value);
        }
        select.addValueChangeListener(change -> chosen.accept(change.getValue()));
        return select;
    }
}
