package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.insight.InsightFigures;
import uk.healthcare.desk.insight.InsightFilter;
import uk.healthcare.desk.insight.InsightService;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Words;

/** The desk's figures for a period: six of them, and charts that each link to what they count. */
@Route(InsightAddress.ROUTE)
@PageTitle("Insight")
@Menu(order = 50, title = "Insight")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "POST", "AUDITOR"})
class InsightView extends Div implements BeforeEnterObserver {

    private final InsightService insight;
    private final ReferenceData reference;
    private final Clock clock;

    InsightView(InsightService insight, ReferenceData reference, Clock clock) {
        this.insight = insight;
        this.reference = reference;
        this.clock = clock;
        addClassName("insight");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = London.dateOf(clock.instant());
        var address = InsightAddress.read(event.getLocation().getQueryParameters(), today);
        var figures = insight.figures(address.filter());
        removeAll();
        add(new PageHeader("Insight").sub(said(address.filter(), figures)));
        add(new InsightFilterBar(address, today, reference, insight.teams(), this::open));
        add(headlines(figures));
        if (figures.isEmpty()) {
            add(new Card()
                    .with(new EmptyState(
                            "No enquiries in this period",
                            "Figures appear here once enquiries are received, introduced or closed in it. Try a longer period, or clear the filters.",
                            longer(address, today))));
        } else {
            var charts = new Div();
            new InsightCharts(figures).columns().forEach(charts::add);
            charts.addClassName("insight-charts");
            add(charts);
        }
    }

    private Button longer(InsightAddress address, LocalDate today) {
        return new Button(
                "Show the last 12 months",
                click -> open(address.with(ChosenPeriod.of(PeriodChoice.LAST_12_MONTHS, today))));
    }

    private void open(InsightAddress address) {
        getUI().ifPresent(ui -> ui.navigate(InsightAddress.ROUTE, address.parameters()));
    }

    private static Div headlines(InsightFigures figures) {
        var row = new Div();
        row.addClassName("headlines");
        figures.headlines().forEach(headline -> row.add(new HeadlineCard(headline, figures)));
        return row;
    }

    private String said(InsightFilter filter, InsightFigures figures) {
        List<String> parts = new ArrayList<>();
        parts.add(Dates.span(filter.period().from(), filter.period().to()));
        parts.add(figures.links().own() ? "your work" : "all work");
        parts.add(filter.region() == null ? "all regions" : filter.region());
        if (filter.area() != null) {
            parts.add(
                    reference.serviceArea(filter.area()).map(ServiceArea::name).orElse(filter.area()));
        }
        if (filter.track() != null) {
            parts.add(Words.of(filter.track()));
        }
        if (filter.team() != null) {
            parts.add("one team");
        }
        parts.add("as of " + Dates.time(figures.asOf()));
        return String.join(" · ", parts);
    }
}
