package uk.healthcare.desk.insight;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;

/** How often what was asked in the period could be done by nobody, by service area. */
@Component
class DemandFigures {

    private static final String BY_AREA = """
            select coalesce(a.parent_code, a.code) top_code, count(distinct e.id) enquiries
              from demand d join enquiry e on e.id = d.enquiry_id join service_area a on a.code = d.area_code
             where d.at >= :start and d.at < :end and d.lacking is not null and %s
             group by top_code order by enquiries desc, top_code""";

    private final JdbcClient jdbc;
    private final ReferenceData reference;

    DemandFigures(JdbcClient jdbc, ReferenceData reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    List<InsightFigures.UnmetRow> of(Scope scope) {
        return jdbc.sql(BY_AREA.formatted(scope.sql()))
                .params(scope.parameters())
                .query((row, number) -> new InsightFigures.UnmetRow(
                        row.getString("top_code"),
                        reference
                                .serviceArea(row.getString("top_code"))
                                .map(ServiceArea::name)
                                .orElse(row.getString("top_code")),
                        row.getLong("enquiries")))
                .list();
    }
}
