package uk.healthcare.desk.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.audit.AuditFilter;
import uk.healthcare.desk.audit.AuditPage.Cursor;
import uk.healthcare.desk.common.RecordId;
import uk.healthcare.desk.common.StaffId;

/** What is shown of the audit, as it stands in the URL. What makes no sense there is left out. */
record AuditAddress(AuditFilter filter, @Nullable Cursor cursor) {

    static AuditAddress of(QueryParameters parameters) {
        var who = single(parameters, "person");
        var record = single(parameters, "record");
        var at = single(parameters, "at");
        return new AuditAddress(
                new AuditFilter(
                        who == null ? null : StaffId.parse(who),
                        single(parameters, "operation"),
                        single(parameters, "kind"),
                        record == null ? null : RecordId.parse(record),
                        date(single(parameters, "from")),
                        date(single(parameters, "to"))),
                at == null ? null : Cursor.parse(at));
    }

    QueryParameters parameters() {
        var values = new LinkedHashMap<String, String>();
        put(values, "person", filter.who());
        put(values, "operation", filter.operation());
        put(values, "kind", filter.recordType());
        put(values, "record", filter.recordId());
        put(values, "from", filter.from());
        put(values, "to", filter.to());
        put(values, "at", cursor == null ? null : cursor.text());
        return QueryParameters.simple(values);
    }

    /** The address of another page of the same. */
    @Nullable
    String hrefAt(@Nullable Cursor place) {
        return place == null
                ? null
                : AuditView.PATH + "?"
                        + new AuditAddress(filter, place).parameters().getQueryString();
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static @Nullable String single(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }
}
