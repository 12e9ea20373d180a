package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.insight.FairnessFigures;
import uk.healthcare.desk.insight.FairnessFilter;
import uk.healthcare.desk.insight.FairnessService;
import uk.healthcare.desk.insight.PartnerExposure;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.matching.fairness.ShareLimit;
import uk.healthcare.desk.matching.fairness.ShareLimitService;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Words;

/** Whether partners are treated fairly: who was chosen, beside who could have been. */
@Route(FairnessAddress.ROUTE)
@PageTitle("Fairness – Enquiry Desk")
@Menu(order = 52, title = "Fairness")
@RolesAllowed({"MANAGER", "AUDITOR"})
class FairnessView extends Div implements BeforeEnterObserver {

    private final transient FairnessService fairness;
    private final transient ShareLimitService limits;
    private final transient CurrentStaff staff;
    private final transient Clock clock;

    FairnessView(FairnessService fairness, ShareLimitService limits, CurrentStaff staff, Clock clock) {
        this.fairness = fairness;
        this.limits = limits;
        this.staff = staff;
        this.clock = clock;
        addClassName("insight");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = London.dateOf(clock.instant());
        show(FairnessAddress.read(event.getLocation().getQueryParameters(), today));
    }

    private void show(FairnessAddress address) {
        var today = London.dateOf(clock.instant());
        var figures = fairness.figures(address.filter());
        var parts = new FairnessParts(figures);
        var report = new Anchor(MonthlyReportView.ROUTE, "Monthly report");
        report.addClassName("button");
        removeAll();
        add(
                new PageHeader("Fairness").sub(said(address.filter(), figures)).actions(report),
                new FairnessFilterBar(address, today, this::open),
                parts.headlines(),
                parts.honest());
        if (figures.isEmpty()) {
            add(new Card()
                    .with(new EmptyState(
                            "No partner in view",
                            "Who could have been chosen, and who was, appears here once enquiries come to matching. Try a longer period, or clear the filters.",
                            new Button(
                                    "Show the last 12 months",
                                    click -> open(address.with(null, null, null)
                                            .with(ChosenPeriod.of(PeriodChoice.LAST_12_MONTHS, today)))))));
        } else {
            var charts = new Div(
                    new Div(parts.alerts(), parts.shares()),
                    new Div(
                            parts.groups("Kind", PartnerExposure::kind, address),
                            parts.groups("Nation", PartnerExposure::nation, address),
                            parts.groups("Region", PartnerExposure::region, address)));
            charts.addClassName("insight-charts");
            add(charts, parts.partners());
        }
        if (staff.get().is(Role.MANAGER)) {
            add(limit(figures.limit(), address));
        }
    }

    private Card limit(ShareLimit limit, FairnessAddress address) {
        var percent = whole(
                "Share in per cent", limit.percent(), "5 to 100; the product's own is " + ShareLimit.DEFAULT.percent());
        var least = whole(
                "Of at least so many approaches", limit.least(), "The product's own is " + ShareLimit.DEFAULT.least());
        var errors = new FieldErrors().field("percent", percent).field("least", least);
        var save = new Button("Set the limit", click -> {
            if (errors.run(() -> limits.set(percent.getValue(), least.getValue()))) {
                show(address);
                Notices.undo("The limit is set", () -> {
                    limits.set(limit.percent(), limit.least());
                    show(address);
                });
            }
        });
        var fields = new Div(percent, least);
        fields.addClassName("form-grid");
        var buttons = new Div(save);
        buttons.addClassName("form-buttons");
        var why = new Paragraph(Words.text("fairness.limit"));
        why.addClassName("soft");
        var card = new Card("When to look closer").with(why, fields, buttons);
        card.addClassName("share-limit");
        return card;
    }

    private static IntegerField whole(String label, int value, String help) {
        var field = new IntegerField(label);
        field.setValue(value);
        field.setHelperText(help);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private void open(FairnessAddress address) {
        getUI().ifPresent(ui -> ui.navigate(FairnessAddress.ROUTE, address.parameters()));
    }

    private static String said(FairnessFilter filter, FairnessFigures figures) {
        List<String> parts = new ArrayList<>();
        parts.add(Dates.span(filter.period().from(), filter.period().to()));
        parts.add(filter.kind() == null ? "all kinds" : Words.of(filter.kind()));
        if (filter.nation() != null) {
            parts.add(Words.of(filter.nation()));
        }
        if (filter.region() != null) {
            parts.add(Words.of(filter.region()));
        }
        parts.add("as of " + Dates.time(figures.asOf()));
        return String.join(" · ", parts);
    }
}
