package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.insight.InsightService.TeamChoice;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.OptionalSelect;
import uk.healthcare.desk.ui.Words;

/** What the figures are narrowed to. Each choice is a new address. */
class InsightFilterBar extends Composite<FilterBar> {

    InsightFilterBar(
            InsightAddress address,
            LocalDate today,
            ReferenceData reference,
            List<TeamChoice> teams,
            Consumer<InsightAddress> open) {
        var filter = address.filter();
        new PeriodFields(address.chosen(), today, period -> open.accept(address.with(period))).addTo(getContent());
        var areas = reference.serviceAreas().stream().filter(ServiceArea::isTop).toList();
        var area = filter.area() == null
                ? null
                : reference.serviceArea(filter.area()).orElse(null);
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
            var team = teams.stream()
                    .filter(one -> one.id().equals(filter.team()))
                    .findFirst()
                    .orElse(null);
            getContent()
                    .with(select(
                            "Team",
                            "All teams",
                            teams,
                            team,
                            TeamChoice::name,
                            value -> open.accept(address.withTeam(value == null ? null : value.id()))));
        }
        var clear = new Button(
                "Clear filters",
                click -> open.accept(address.withRegion(null)
                        .withArea(null)
                        .withTrack(null)
                        .withTeam(null)
                        .with(ChosenPeriod.of(PeriodChoice.LAST_3_MONTHS, today))));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().actions(clear);
    }

    private static <T> OptionalSelect<T> select(
            String label,
            String all,
            List<T> items,
            @Nullable T value,
            Function<T, String> word,
            Consumer<@Nullable T> chosen) {
        var select = new OptionalSelect<>(label, all, items, word).choosing(value);
        select.addValueChangeListener(change -> chosen.accept(change.getValue()));
        return select;
    }
}
