package uk.healthcare.desk.insight;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.Track;

/** Random enquiries with clocks, as rows; removed again, because other tests count all there are. */
final class InsightSeed {

    private static final List<String> MARKETS = List.of("KW", "SA", "BR", "IN", "CN");

    /** Far above what the sequences give out in a test run, and apart from other tests' own. */
    private static final AtomicLong NEXT = new AtomicLong(810_000_000);

    private final JdbcClient database;
    private final Random random;
    private final Instant now;
    private final List<Long> made = new ArrayList<>();
    private final Long partner;

    InsightSeed(JdbcClient database, long seed, Instant now) {
        this.database = database;
        this.random = new Random(seed);
        this.now = now;
        this.partner =
                database.sql("select min(id) from partner").query(Long.class).single();
    }

    void enquiries(int count, List<Long> owners, List<String> areas) {
        for (var i = 0; i < count; i++) {
            var stage = random.nextInt(2) == 0 ? Stage.CLOSED : one(List.of(Stage.values()));
            var received = now.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 500)));
            Map<String, Object> changed = new HashMap<>();
            changed.put("owner_id", random.nextInt(6) == 0 ? null : one(owners));
            changed.put("market_code", random.nextInt(10) == 0 ? null : one(MARKETS));
            changed.put(
                    "track",
                    random.nextInt(5) == 0 ? null : one(List.of(Track.values())).name());
            changed.put("restricted", random.nextInt(6) == 0);
            changed.put("introduced_at", random.nextInt(3) == 0 ? Utc.column(later(received)) : null);
            var id = enquiry(stage, received, changed);
            for (var area :
                    random.ints(random.nextInt(3), 0, areas.size()).distinct().toArray()) {
                area(id, areas.get(area));
            }
            if (random.nextInt(5) == 0) {
                database.sql("insert into enquiry_collaborator (enquiry_id, staff_id) values (?, ?)")
                        .params(id, one(owners))
                        .update();
            }
            for (var kind : ClockKind.values()) {
                clock(id, kind, received);
            }
        }
    }

    /** An enquiry of no market, track or owner; {@code changed} gives columns by name. */
    long enquiry(Stage stage, Instant received, Map<String, ?> changed) {
        var id = NEXT.incrementAndGet();
        var open = stage.isOpen();
        var outcome = open ? null : one(List.of(Outcome.values()));
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("version", 0);
        row.put("reference", "HUK-2026-" + id);
        row.put("stage", stage.name());
        row.put("stage_entered_at", Utc.column(received));
        row.put("summary", "A cardiac centre");
        row.put("description", "");
        row.put("source", "EMAIL");
        row.put("received_at", Utc.column(received));
        row.put("updated_at", Utc.column(received));
        row.put("priority", "NORMAL");
        row.put("restricted", false);
        row.put("demonstration", false);
        row.put("patient_data", "NONE_FOUND");
        row.put("due_diligence", "CLEAR");
        row.put("next_due_at", open && random.nextBoolean() ? Utc.column(around(now)) : null);
        row.put("outcome", outcome == null ? null : outcome.name());
        row.put("closed_at", open ? null : Utc.column(later(received)));
        row.put(
                "agreed_value_gbp",
                outcome == Outcome.AGREEMENT_REACHED ? BigDecimal.valueOf(random.nextInt(9_000_000)) : null);
        row.put("agreed_partner_id", outcome == Outcome.AGREEMENT_REACHED ? partner : null);
        row.put(
                "agreement_confirmed_at",
                outcome == Outcome.AGREEMENT_REACHED && random.nextBoolean() ? Utc.column(now) : null);
        row.putAll(changed);
        insert("enquiry", row);
        made.add(id);
        return id;
    }

    void area(long enquiry, String code) {
        database.sql("insert into enquiry_service_area (enquiry_id, area_code) values (?, ?)")
                .params(enquiry, code)
                .update();
        database.sql("""
                        update enquiry set area_codes = (select group_concat(area_code order by area_code)
                          from enquiry_service_area where enquiry_id = id) where id = ?""").param(enquiry).update();
    }

    void clock(
            long enquiry,
            ClockKind kind,
            Instant started,
            @Nullable Instant due,
            @Nullable Instant met,
            @Nullable Instant ended) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", NEXT.incrementAndGet());
        row.put("enquiry_id", enquiry);
        row.put("kind", kind.name());
        row.put("started_at", Utc.column(started));
        row.put("target_days", kind.days());
        row.put("due_at", due == null ? null : Utc.column(due));
        row.put("met_at", met == null ? null : Utc.column(met));
        row.put("ended_at", ended == null ? null : Utc.column(ended));
        insert("clock_run", row);
    }

    private void clock(long enquiry, ClockKind kind, Instant received) {
        var started = later(received);
        var done = later(started);
        var state = random.nextInt(4);
        clock(
                enquiry,
                kind,
                started,
                random.nextInt(8) == 0 ? null : around(done),
                state < 2 ? done : null,
                state == 2 ? done : null);
    }

    void remove() {
        database.sql("delete from enquiry where id in (:ids)")
                .param("ids", made)
                .update();
    }

    private void insert(String table, Map<String, Object> row) {
        var columns = List.copyOf(row.keySet());
        database.sql("insert into %s (%s) values (:%s)"
                        .formatted(table, String.join(", ", columns), String.join(", :", columns)))
                .params(row)
                .update();
    }

    private Instant later(Instant from) {
        return from.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 40)));
    }

    private Instant around(Instant middle) {
        return middle.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 20) - 60 * 24 * 10));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
