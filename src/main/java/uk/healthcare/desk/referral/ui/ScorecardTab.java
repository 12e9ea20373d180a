package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.ui.PartnerTab;
import uk.healthcare.desk.referral.scorecard.ScorecardLine;
import uk.healthcare.desk.referral.scorecard.ScorecardService;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.DataTable;

/** How it went with a partner, and the links by which it sees that itself. */
@SpringComponent
@Order(25)
class ScorecardTab implements PartnerTab {

    private final ScorecardService scorecards;
    private final CurrentStaff staff;
    private final Clock clock;

    ScorecardTab(ScorecardService scorecards, CurrentStaff staff, Clock clock) {
        this.scorecards = scorecards;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Scorecard";
    }

    @Override
    public String path() {
        return "scorecard";
    }

    @Override
    public Component content(PartnerId id) {
        var table = new DataTable<ScorecardLine>("Scorecard")
                .column("What", ScorecardLine::what)
                .column("Last 12 months", ScorecardLine::lastYear)
                .column("12 months before", ScorecardLine::yearBefore)
                .column("How it is counted", ScorecardLine::counted)
                .rows(ScorecardLine.of(scorecards.of(id)));
        var used = new Paragraph(
                "Answers and answer time of the last 12 months are what suggestions weigh as responsiveness.");
        used.addClassName("soft");
        var content = new Div(table, used);
        content.addClassName("stack");
        if (staff.get().isAny(Role.PARTNERSHIP_MANAGER, Role.MANAGER)) {
            content.add(new ScorecardLinks(id, scorecards, clock));
        }
        return content;
    }
}
