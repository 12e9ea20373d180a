package uk.healthcare.desk.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** The figures counted one enquiry at a time, in Java, from everything there is. */
final class BruteForce {

    record Case(
            long id,
            Stage stage,
            Instant received,
            @Nullable Instant introduced,
            @Nullable Instant closed,
            @Nullable Outcome outcome,
            BigDecimal value,
            boolean confirmed,
            @Nullable Instant due,
            @Nullable String region,
            @Nullable String market,
            @Nullable String track,
            @Nullable Long owner,
            boolean restricted,
            Set<String> areas,
            Set<String> people) {

        boolean isOpen() {
            return stage != Stage.CLOSED;
        }
    }

    record Run(
            long enquiry,
            ClockKind kind,
            Instant started,
            @Nullable Instant due,
            @Nullable Instant met,
            @Nullable Instant ended) {}

    final List<Case> cases;
    final List<Run> runs;
    private final Instant now;

    BruteForce(JdbcClient database, ReferenceData reference, SignedIn person, Predicate<Case> filter, Instant now) {
        this.now = now;
        cases = database
                .sql("""
                        select e.*,
                          (select group_concat(coalesce(s.parent_code, s.code)) from enquiry_service_area a
                             join service_area s on s.code = a.area_code where a.enquiry_id = e.id) areas,
                          (select group_concat(staff_id) from enquiry_collaborator c where c.enquiry_id = e.id) people
                        from enquiry e""")
                .query((row, n) -> {
                    var market = row.getString("market_code");
                    var outcome = row.getString("outcome");
                    var value = row.getBigDecimal("agreed_value_gbp");
                    return new Case(
                            row.getLong("id"),
                            Stage.valueOf(row.getString("stage")),
                            Utc.moment(row.getObject("received_at", LocalDateTime.class)),
                            moment(row.getObject("introduced_at", LocalDateTime.class)),
                            moment(row.getObject("closed_at", LocalDateTime.class)),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            value == null ? BigDecimal.ZERO : value,
                            row.getObject("agreement_confirmed_at") != null,
                            moment(row.getObject("next_due_at", LocalDateTime.class)),
                            market == null
                                    ? null
                                    : reference.market(market).orElseThrow().region(),
                            market,
                            row.getString("track"),
                            row.getObject("owner_id", Long.class),
                            row.getBoolean("restricted"),
                            set(row.getString("areas")),
                            set(row.getString("people")));
                })
                .list()
                .stream()
                .filter(one -> one.outcome == null || one.outcome.counts())
                .filter(one -> isOf(person, one))
                .filter(filter)
                .toList();
        var ids = cases.stream().map(Case::id).collect(Collectors.toSet());
        runs = database
                .sql("select * from clock_run")
                .query((row, n) -> new Run(
                        row.getLong("enquiry_id"),
                        ClockKind.valueOf(row.getString("kind")),
                        Utc.moment(row.getObject("started_at", LocalDateTime.class)),
                        moment(row.getObject("due_at", LocalDateTime.class)),
                        moment(row.getObject("met_at", LocalDateTime.class)),
                        moment(row.getObject("ended_at", LocalDateTime.class))))
                .list()
                .stream()
                .filter(run -> ids.contains(run.enquiry))
                .toList();
    }

    Stream<Case> open() {
        return cases.stream().filter(Case::isOpen);
    }

    boolean isLate(Case one) {
        return one.isOpen() && one.due != null && one.due.isBefore(now);
    }

    Stream<Case> received(Period days) {
        return cases.stream().filter(one -> in(days, one.received));
    }

    Stream<Case> introduced(Period days) {
        return cases.stream().filter(one -> in(days, one.introduced));
    }

    Stream<Case> closed(Period days) {
        return cases.stream().filter(one -> in(days, one.closed));
    }

    /** The kinds of end: 0 met in time, 1 late, 2 running late; others are not decided. */
    long runs(ClockKind kind, Period days, int end) {
        return runs.stream()
                .filter(run -> run.kind == kind && in(days, run.started) && end(run) == end)
                .count();
    }

    private int end(Run run) {
        if (run.met != null) {
            return run.due != null && run.met.isAfter(run.due) ? 1 : 0;
        }
        if (run.due == null) {
            return 3;
        }
        return run.ended != null ? (run.ended.isAfter(run.due) ? 1 : 3) : (run.due.isBefore(now) ? 2 : 3);
    }

    static boolean in(Period days, @Nullable Instant moment) {
        if (moment == null) {
            return false;
        }
        LocalDate date = London.dateOf(moment);
        return !date.isBefore(days.from()) && !date.isAfter(days.to());
    }

    /** PRODUCT, rows "see enquiries" and "dashboards, export", written out. */
    private static boolean isOf(SignedIn person, Case one) {
        var id = person.id().value();
        var onTheCase = Long.valueOf(id).equals(one.owner) || one.people.contains(Long.toString(id));
        if (person.isAny(Role.MANAGER, Role.AUDITOR)) {
            return true;
        }
        var ownMarket =
                one.market != null && person.is(Role.POST) && person.markets().contains(one.market);
        if (person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER)) {
            return onTheCase || ownMarket && !one.restricted;
        }
        return ownMarket && (!one.restricted || onTheCase);
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime column) {
        return column == null ? null : Utc.moment(column);
    }

    private static Set<String> set(@Nullable String list) {
        return list == null
                ? Set.of()
                : Set.copyOf(Arrays.asList(list.split(",")).stream().distinct().toList());
    }
}
