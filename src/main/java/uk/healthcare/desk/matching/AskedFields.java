package uk.healthcare.desk.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.staff.CurrentStaff;

/** Those fields of an enquiry that say what it asks for, and its text: one query. */
@Component
class AskedFields {

    private static final String FIELDS = """
            select e.summary, e.description, e.market_code, e.scale, q.email, q.phone,
                   (select group_concat(a.area_code) from enquiry_service_area a where a.enquiry_id = e.id) areas,
                   (select group_concat(m.model_code) from enquiry_engagement_model m where m.enquiry_id = e.id) models,
                   (select group_concat(s.setting) from enquiry_care_setting s where s.enquiry_id = e.id) settings
              from enquiry e left join enquirer q on q.id = e.enquirer_id
             where e.id = :enquiry and\s""";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;

    AskedFields(JdbcClient jdbc, Visibility visibility, CurrentStaff current) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
    }

    /** @throws NotFound when there is no such enquiry, or the person may not see it */
    EnquiryFields of(EnquiryId enquiry) {
        var visible = visibility.of(current.get());
        return jdbc.sql(FIELDS + visible.sql())
                .param("enquiry", enquiry.value())
                .params(visible.parameters())
                .query((row, number) -> fields(row))
                .optional()
                .orElseThrow(() -> new NotFound(enquiry));
    }

    private static EnquiryFields fields(ResultSet row) throws SQLException {
        return new EnquiryFields(
                row.getString("summary"),
                row.getString("description"),
                Source.EMAIL,
                null,
                null,
                OrganisationKind.OTHER,
                row.getString("market_code"),
                null,
                null,
                row.getString("email"),
                row.getString("phone"),
                "en",
                null,
                Priority.NORMAL,
                codes(row.getString("areas")),
                null,
                codes(row.getString("models")),
                codes(row.getString("settings")).stream()
                        .map(CareSetting::valueOf)
                        .collect(Collectors.toSet()),
                Set.of(),
                row.getString("scale"),
                null,
                null);
    }

    private static Set<String> codes(@Nullable String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(","));
    }
}
