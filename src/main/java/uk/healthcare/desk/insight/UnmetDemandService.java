package uk.healthcare.desk.insight;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.matching.DirectoryToday;
import uk.healthcare.desk.matching.Lacking;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * Asked service area × engagement model × market without a partner that could do it, of the enquiries that came to
 * matching in a period and whose figures the person sees. It was reckoned then; beside it stands how it is today.
 */
@Service
public class UnmetDemandService {

    private static final int MOST = 200;

    private static final String ROWS = """
            select d.area_code, d.model_code, e.market_code, count(*) asked, sum(d.lacking is not null) unmet,
                   max(case when d.lacking is not null then d.at end) last,
                   substring_index(group_concat(d.lacking order by d.at desc), ',', 1) lacking
              from demand d join enquiry e on e.id = d.enquiry_id
             where d.at >= :start and d.at < :end and %s
             group by d.area_code, d.model_code, e.market_code having unmet > 0
             order by unmet desc, last desc, d.area_code, d.model_code limit :most""";

    private static final String SUMS = """
            select count(*) asked, coalesce(sum(d.lacking is not null), 0) unmet,
                   count(distinct case when m.hindsight then e.id end) hindsight
              from demand d join enquiry e on e.id = d.enquiry_id join matched_need m on m.enquiry_id = d.enquiry_id
             where d.at >= :start and d.at < :end and %s""";

    private static final String MISSED = """
            select e.id, e.reference, e.summary, d.at, d.lacking from demand d join enquiry e on e.id = d.enquiry_id
             where d.at >= :start and d.at < :end and d.lacking is not null and d.area_code = :asked_area
               and d.model_code = :asked_model and e.market_code <=> :asked_market and %s
             order by d.at desc, e.id desc limit :most""";

    private final JdbcClient jdbc;
    private final DirectoryToday directory;
    private final Visibility visibility;
    private final CurrentStaff current;
    private final Clock clock;

    UnmetDemandService(
            JdbcClient jdbc, DirectoryToday directory, Visibility visibility, CurrentStaff current, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.visibility = visibility;
        this.current = current;
        this.clock = clock;
    }

    /** The page: at most 200 rows, the most often missed first. */
    @PreAuthorize(Permission.SEE_INSIGHT)
    @Transactional(readOnly = true)
    public UnmetDemand demand(InsightFilter filter) {
        var scope = scope(filter);
        var today = directory.coverage();
        var rows = jdbc.sql(ROWS.formatted(scope.sql()))
                .params(scope.parameters())
                .param("most", MOST)
                .query((row, number) -> {
                    var area = row.getString("area_code");
                    var model = row.getString("model_code");
                    var market = row.getString("market_code");
                    var now = today.of(area, model, market);
                    return new UnmetDemand.Row(
                            area,
                            model,
                            market,
                            row.getLong("asked"),
                            row.getLong("unmet"),
                            Lacking.valueOf(row.getString("lacking")),
                            Utc.moment(row, "last"),
                            now.able(),
                            now.lacking());
                })
                .list();
        return jdbc.sql(SUMS.formatted(scope.sql()))
                .params(scope.parameters())
                .query((row, number) ->
                        new UnmetDemand(row.getLong("asked"), row.getLong("unmet"), row.getLong("hindsight"), rows))
                .single();
    }

    /** The enquiries behind one row. */
    @PreAuthorize(Permission.SEE_INSIGHT)
    @Transactional(readOnly = true)
    public List<UnmetDemand.Missed> missed(InsightFilter filter, String area, String model, @Nullable String market) {
        var scope = scope(filter);
        return jdbc.sql(MISSED.formatted(scope.sql()))
                .params(scope.parameters())
                .param("asked_area", area)
                .param("asked_model", model)
                .param("asked_market", market)
                .param("most", MOST)
                .query((row, number) -> new UnmetDemand.Missed(
                        new EnquiryId(row.getLong("id")),
                        row.getString("reference"),
                        row.getString("summary"),
                        Utc.moment(row, "at"),
                        Lacking.valueOf(row.getString("lacking"))))
                .list();
    }

    private Scope scope(InsightFilter filter) {
        var person = current.get();
        return new Scope(person, visibility.of(person), filter, clock.instant());
    }
}
