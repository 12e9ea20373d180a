package uk.healthcare.desk.staff;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.RuleViolation;

/** The columns each person wants to see of a list, wherever they sign in. What columns there are is the list's to say. */
@Service
public class ColumnChoices {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,29}");
    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final CurrentStaff current;

    ColumnChoices(JdbcClient jdbc, CurrentStaff current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** @param list the address of the list */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public ColumnChoice of(String list) {
        return jdbc.sql("select columns, version from column_choice where staff_id = :me and list = :list")
                .param("me", me())
                .param("list", list)
                .query((row, number) -> new ColumnChoice(names(row.getString(1)), row.getInt(2)))
                .optional()
                .orElseGet(() -> new ColumnChoice(List.of(), 0));
    }

    /**
     * @param columns in the order wanted; none for the usual ones
     * @param version what {@link #of} said
     * @throws RuleViolation when they were chosen anew in another window meanwhile
     */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @Audited("columns.choose")
    public ColumnChoice choose(String list, List<String> columns, int version) {
        if (columns.size() > MOST
                || !columns.stream().allMatch(NAME.asMatchPredicate())
                || columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException("These are not the names of columns: " + columns);
        }
        var changed = jdbc.sql(version == 0 ? """
                        insert ignore into column_choice (staff_id, list, version, columns)
                        values (:me, :list, 1, :columns)""" : """
                        update column_choice set columns = :columns, version = version + 1
                        where staff_id = :me and list = :list and version = :version""")
                .param("me", me())
                .param("list", list)
                .param("version", version)
                .param("columns", String.join(",", columns))
                .update();
        if (changed == 0) {
            throw new RuleViolation("columns.changed").at("columns");
        }
        return new ColumnChoice(columns, version + 1);
    }

    private long me() {
        return current.get().id().value();
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }
}
