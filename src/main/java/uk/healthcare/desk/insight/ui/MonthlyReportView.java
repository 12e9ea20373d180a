package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.insight.FairnessFilter;
import uk.healthcare.desk.insight.FairnessService;
import uk.healthcare.desk.insight.PartnerExposure;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.PageHeader;

/** The figures of fairness of one month, to be printed and kept. */
@Route(MonthlyReportView.ROUTE)
@PageTitle("Fairness: monthly report – Enquiry Desk")
@RolesAllowed({"MANAGER", "AUDITOR"})
class MonthlyReportView extends Div implements BeforeEnterObserver {

    static final String ROUTE = "fairness-report";

    private static final int MONTHS = 24;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final transient FairnessService fairness;
    private final transient Clock clock;

    MonthlyReportView(FairnessService fairness, Clock clock) {
        this.fairness = fairness;
        this.clock = clock;
        addClassNames("insight", "monthly-report");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = London.dateOf(clock.instant());
        var asked = event.getLocation().getQueryParameters().getSingleParameter("month");
        var now = YearMonth.from(today);
        var read = month(asked.orElse(null));
        var month = read == null || read.isAfter(now) ? now.minusMonths(1) : read;
        var end = month.equals(now) ? today : month.atEndOfMonth();
        var figures = fairness.figures(FairnessFilter.over(new Period(month.atDay(1), end)));
        var parts = new FairnessParts(figures);
        var print = new Button(
                "Print",
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        var back = new Anchor(FairnessAddress.ROUTE, "Fairness");
        back.addClassName("button");
        removeAll();
        add(
                new PageHeader("Fairness report: " + NAME.format(month))
                        .sub("%s · all partners · made on %s"
                                .formatted(Dates.span(month.atDay(1), end), Dates.moment(figures.asOf())))
                        .actions(back, print),
                new FilterBar(months(now, month)),
                parts.headlines(),
                parts.honest());
        if (figures.isEmpty()) {
            add(new Card()
                    .with(new EmptyState(
                            "Nothing in this month", "No enquiry came to matching and no partner was asked in it.")));
        } else {
            add(
                    parts.alerts(),
                    parts.group("Kind", PartnerExposure::kind),
                    parts.group("Nation", PartnerExposure::nation),
                    parts.group("Region", PartnerExposure::region),
                    parts.partners());
        }
    }

    private static Select<YearMonth> months(YearMonth now, YearMonth chosen) {
        var months = new Select<YearMonth>();
        months.setLabel("Month");
        months.setItems(IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList());
        months.setItemLabelGenerator(NAME::format);
        if (!chosen.isBefore(now.minusMonths(MONTHS - 1L))) {
            months.setValue(chosen);
        }
        months.addValueChangeListener(change -> months.getUI()
                .ifPresent(ui -> ui.navigate(
                        ROUTE, QueryParameters.of("month", change.getValue().toString()))));
        return months;
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            return null;
        }
    }
}
