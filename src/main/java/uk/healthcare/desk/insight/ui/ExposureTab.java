package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.insight.FairnessFigures;
import uk.healthcare.desk.insight.FairnessFilter;
import uk.healthcare.desk.insight.FairnessService;
import uk.healthcare.desk.insight.FairnessService.EligibleCase;
import uk.healthcare.desk.insight.PartnerExposure;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.matching.fairness.ExposureEvent;
import uk.healthcare.desk.partner.ui.PartnerTab;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Words;

/** What a partner could have been chosen for in the last twelve months, and what it was, beside others of its kind. */
@SpringComponent
@Order(30)
class ExposureTab implements PartnerTab {

    static final String PATH = "exposure";

    private final FairnessService fairness;
    private final CurrentStaff staff;
    private final Clock clock;

    ExposureTab(FairnessService fairness, CurrentStaff staff, Clock clock) {
        this.fairness = fairness;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Exposure";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean isOpen() {
        return staff.get().isAny(Role.MANAGER, Role.AUDITOR);
    }

    @Override
    public Component content(PartnerId id) {
        var period = PeriodChoice.LAST_12_MONTHS.on(London.dateOf(clock.instant()));
        var figures = fairness.figures(FairnessFilter.over(period));
        var content = new Div();
        content.addClassName("stack");
        figures.partners().stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .ifPresent(own -> content.add(headlines(own, figures)));
        var words = new Paragraph("%s. The newest enquiries that it could have been chosen for, at most 200."
                .formatted(Dates.span(period.from(), period.to())));
        words.addClassName("soft");
        content.add(
                words,
                new DataTable<EligibleCase>("Enquiries it could have been chosen for")
                        .column("Enquiry", one -> one.reference() + " " + one.summary())
                        .column(
                                "Came to matching",
                                one -> Dates.day(London.dateOf(one.at())) + (one.hindsight() ? " (in hindsight)" : ""))
                        .number("Place", one -> "%d of %d".formatted(one.place(), one.eligible()))
                        .column("What became of it here", ExposureTab::became)
                        .link(one -> EnquiryLinks.tab(one.enquiry(), "partners"))
                        .empty(new EmptyState(
                                "None in the last twelve months",
                                "Enquiries that this partner could have been chosen for appear here."))
                        .rows(fairness.cases(id, period)));
        return content;
    }

    private static Component headlines(PartnerExposure own, FairnessFigures figures) {
        var peers = figures.partners().stream()
                .filter(partner -> partner.kind() == own.kind() && partner.eligible() > 0)
                .toList();
        var peersRate = figures.by(PartnerExposure::kind).stream()
                .filter(group -> group.value() == own.kind())
                .findFirst()
                .map(FairnessFigures.Group::rate)
                .orElse(null);
        var row = new Div(
                new FigureCard(
                        "Could have done",
                        "%,d".formatted(own.eligible()),
                        "suggested among the first %,d times".formatted(own.count(ExposureEvent.SUGGESTED))),
                new FigureCard(
                        "Approached",
                        "%,d".formatted(own.count(ExposureEvent.APPROACHED)),
                        "%,d introduced, %,d agreed, %,d declined"
                                .formatted(
                                        own.count(ExposureEvent.INTRODUCED),
                                        own.count(ExposureEvent.AGREED),
                                        own.count(ExposureEvent.DECLINED))),
                new FigureCard(
                        "Approached of 100",
                        own.rate() == null ? "–" : own.rate().toString(),
                        "%d of its kind: %s".formatted(peers.size(), peersRate == null ? "–" : peersRate.toString())),
                new FigureCard(
                        "Share where there was a choice",
                        FairnessSheets.percent(own.share()),
                        "even: %s; limit: %d%%"
                                .formatted(
                                        FairnessSheets.percent(own.evenShare()),
                                        figures.limit().percent())));
        row.addClassName("headlines");
        return row;
    }

    private static String became(EligibleCase one) {
        if (one.state() != null) {
            return Words.text("referral-state." + one.state());
        }
        return one.asked() == 0
                ? "Nobody was asked yet"
                : "Not chosen; " + Dates.count(one.asked(), "other") + " asked";
    }
}
