package uk.healthcare.desk.insight;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.TeamId;
import uk.healthcare.desk.enquiry.OwnWork;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * The figures of the desk's work (PRODUCT, "Insight"), counted from the records at each call. Whose work they count is
 * PRODUCT's row "dashboards, export".
 */
@Service
public class InsightService {

    private final CurrentStaff currentStaff;
    private final Visibility visibility;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final PipelineFigures pipeline;
    private final FlowFigures flow;
    private final ClockFigures clocks;
    private final FirstApproachFigures firstApproach;
    private final GroupFigures groups;
    private final OutcomeFigures outcomes;
    private final DemandFigures demand;

    InsightService(
            CurrentStaff currentStaff,
            Visibility visibility,
            Clock clock,
            JdbcClient jdbc,
            PipelineFigures pipeline,
            FlowFigures flow,
            ClockFigures clocks,
            FirstApproachFigures firstApproach,
            GroupFigures groups,
            OutcomeFigures outcomes,
            DemandFigures demand) {
        this.currentStaff = currentStaff;
        this.visibility = visibility;
        this.clock = clock;
        this.jdbc = jdbc;
        this.pipeline = pipeline;
        this.flow = flow;
        this.clocks = clocks;
        this.firstApproach = firstApproach;
        this.groups = groups;
        this.outcomes = outcomes;
        this.demand = demand;
    }

    /** All figures of the screen, in seven statements whatever the number of enquiries. */
    @PreAuthorize(Permission.SEE_INSIGHT)
    @Transactional(readOnly = true)
    public InsightFigures figures(InsightFilter filter) {
        var now = clock.instant();
        var person = currentStaff.get();
        var scope = new Scope(person, visibility.of(person), filter, now);
        var period = filter.period();
        var open = pipeline.of(scope, now);
        var ended = outcomes.of(scope, period);
        var week = flow.of(scope, period, ended);
        var levels = clocks.of(scope, period);
        var grouped = groups.of(scope);
        return new InsightFigures(
                new InsightLinks(filter, !OwnWork.isEverything(person), London.dateOf(now)),
                now,
                List.of(
                        week.received(),
                        week.open(open),
                        levels.acknowledged(),
                        firstApproach.of(scope, period),
                        week.introduced(),
                        ended.agreed()),
                ended.agreedValue(),
                open.stages(),
                week.weeks(),
                open.ages(),
                levels.rows(),
                grouped.regions(),
                grouped.areas(),
                ended.rows(),
                demand.of(scope));
    }

    /** The teams that figures can be narrowed to, by name. */
    @PreAuthorize(Permission.SEE_INSIGHT)
    @Transactional(readOnly = true)
    public List<TeamChoice> teams() {
        return jdbc.sql("select id, name from team order by name")
                .query((row, n) -> new TeamChoice(new TeamId(row.getLong("id")), row.getString("name")))
                .list();
    }

    public record TeamChoice(TeamId id, String name) {}
}
