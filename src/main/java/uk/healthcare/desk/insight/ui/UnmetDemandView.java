package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.insight.InsightService;
import uk.healthcare.desk.insight.UnmetDemand;
import uk.healthcare.desk.insight.UnmetDemandService;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Words;

/** What enquirers asked for and no partner could do: where the directory has a gap. */
@Route(UnmetDemandView.ROUTE)
@PageTitle("Unmet demand – Enquiry Desk")
@Menu(order = 51, title = "Unmet demand")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER", "POST", "AUDITOR"})
class UnmetDemandView extends Div implements BeforeEnterObserver {

    static final String ROUTE = "unmet-demand";

    private final transient UnmetDemandService service;
    private final transient InsightService insight;
    private final transient ReferenceData reference;
    private final transient Clock clock;

    UnmetDemandView(UnmetDemandService service, InsightService insight, ReferenceData reference, Clock clock) {
        this.service = service;
        this.insight = insight;
        this.reference = reference;
        this.clock = clock;
        addClassName("insight");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = London.dateOf(clock.instant());
        var query = event.getLocation().getQueryParameters();
        var address = InsightAddress.read(query, today);
        var found = service.demand(address.filter());
        removeAll();
        add(
                new PageHeader("Unmet demand")
                        .sub(Dates.span(
                                        address.filter().period().from(),
                                        address.filter().period().to())
                                + " · what was asked of matching that no partner could do"),
                new InsightFilterBar(address, today, reference, insight.teams(), this::open),
                headlines(found));
        missed(address, query).ifPresent(this::add);
        add(rows(found, address));
    }

    private static Component headlines(UnmetDemand found) {
        var row = new Div(
                new FigureCard("Asked", "%,d".formatted(found.asked()), "service area × engagement model"),
                new FigureCard(
                        "Nobody could",
                        "%,d".formatted(found.unmet()),
                        found.asked() == 0
                                ? ""
                                : "%d%% of them".formatted(Math.round(100.0 * found.unmet() / found.asked()))),
                new FigureCard(
                        "Met by now",
                        "%,d"
                                .formatted(found.rows().stream()
                                        .filter(one -> one.ableNow() > 0)
                                        .count()),
                        "of %,d lines below, somebody can today"
                                .formatted(found.rows().size())));
        row.addClassName("headlines");
        return row;
    }

    private Card rows(UnmetDemand found, InsightAddress address) {
        var sheet = new Sheet<>("What nobody could do", "unmet-demand", found.rows())
                .text("Service area", row -> area(row.area()))
                .text("Engagement model", row -> model(row.model()))
                .text("Market", row -> market(row.market()))
                .count("Asked", UnmetDemand.Row::asked, row -> null)
                .count("Nobody could", UnmetDemand.Row::unmet, row -> null)
                .text("Why", row -> Words.of(row.lacking()))
                .text("Last asked", row -> Dates.day(London.dateOf(row.last())))
                .text("Today", UnmetDemandView::today)
                .link(row -> href(address, row));
        var card = new Card("What nobody could do");
        if (found.rows().isEmpty()) {
            return card.with(
                    new EmptyState(
                            "Somebody could do everything that was asked",
                            "Service area, engagement model and market without a partner appear here. Try a longer period, or fewer filters."),
                    counted(found));
        }
        return card.actions(sheet.download()).with(sheet.table(), counted(found));
    }

    private static Component counted(UnmetDemand found) {
        var sentences = new ArrayList<String>();
        sentences.add(Words.text("fairness.counted.demand"));
        if (found.hindsight() > 0) {
            sentences.add(Words.text("fairness.demand.hindsight", found.hindsight()));
        }
        return FairnessParts.counted(sentences);
    }

    private Optional<Component> missed(InsightAddress address, QueryParameters query) {
        var area = query.getSingleParameter("of-area");
        var model = query.getSingleParameter("of-model");
        if (area.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        var market = query.getSingleParameter("of-market").orElse(null);
        var back = new Anchor(ROUTE + "?" + address.parameters().getQueryString(), "Close");
        back.addClassName("button");
        return Optional.of(new Card("%s · %s · %s".formatted(area(area.get()), model(model.get()), market(market)))
                .actions(back)
                .with(new DataTable<UnmetDemand.Missed>("Enquiries that asked for it when nobody could")
                        .column("Enquiry", one -> one.reference() + " " + one.summary())
                        .column("Came to matching", one -> Dates.day(London.dateOf(one.at())))
                        .column("Why", one -> Words.of(one.lacking()))
                        .link(one -> EnquiryLinks.tab(one.enquiry(), "partners"))
                        .empty(new EmptyState("None in this period", "Try a longer period, or fewer filters."))
                        .rows(service.missed(address.filter(), area.get(), model.get(), market))));
    }

    private static String href(InsightAddress address, UnmetDemand.Row row) {
        var parameters = new HashMap<String, List<String>>(address.parameters().getParameters());
        parameters.put("of-area", List.of(row.area()));
        parameters.put("of-model", List.of(row.model()));
        if (row.market() != null) {
            parameters.put("of-market", List.of(row.market()));
        }
        return ROUTE + "?" + new QueryParameters(parameters).getQueryString();
    }

    private static String today(UnmetDemand.Row row) {
        return row.lackingNow() == null
                ? Dates.count(row.ableNow(), "partner") + " can"
                : "Still nobody: " + Words.of(row.lackingNow()).toLowerCase(Locale.UK);
    }

    private String area(String code) {
        return reference.serviceArea(code).map(ServiceArea::name).orElse(code);
    }

    private String model(String code) {
        return reference.engagementModel(code).map(EngagementModel::name).orElse(code);
    }

    private String market(@Nullable String code) {
        return code == null
                ? "No market named"
                : reference.market(code).map(Market::name).orElse(code);
    }

    private void open(InsightAddress address) {
        getUI().ifPresent(ui -> ui.navigate(ROUTE, address.parameters()));
    }
}
