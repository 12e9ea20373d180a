package uk.healthcare.desk.enquiry;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** How much work of each kind waits for a person, in one statement. */
@Service
public class WaitingWorkQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;
    private final Clock clock;
    private final List<WaitingWork> kinds;

    WaitingWorkQuery(
            JdbcClient jdbc, Visibility visibility, CurrentStaff current, Clock clock, List<WaitingWork> kinds) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
        this.clock = clock;
        this.kinds = kinds;
    }

    /** The number for each place where work may wait, by its address. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public Map<String, Integer> byPath() {
        var person = current.get();
        var scope = visibility.of(person);
        var counts = kinds.stream().map(kind -> "(" + kind.count(scope) + ")").collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts)
                .param("me", person.id().value())
                .param("today", London.dateOf(clock.instant()))
                .params(scope.parameters())
                .query((row, number) -> {
                    var found = new HashMap<String, Integer>();
                    for (var kind : kinds) {
                        found.put(kind.path(), row.getInt(found.size() + 1));
                    }
                    return Map.copyOf(found);
                })
                .single();
    }
}
