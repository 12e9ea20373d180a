package uk.healthcare.desk.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.Utc;

/** Rows of enquiries written straight into the tables, for tests of what only reads them. */
public final class EnquirySeed {

    static final List<String> MARKETS = List.of("KW", "SA", "AE", "BR", "IN", "CN");
    static final List<String> WORDS =
            List.of("cardiac", "cardiology", "oncology", "kuwait", "hospital", "eye", "心脏", "脏中");

    /** Far above what the sequences give out in a test run. */
    private static final AtomicLong NEXT = new AtomicLong(700_000_000);

    private final JdbcClient database;
    private final Random random;
    private final List<Long> made = new ArrayList<>();
    private final Instant start;

    public EnquirySeed(JdbcClient database, long seed, Instant start) {
        this.database = database;
        this.random = new Random(seed);
        this.start = start.truncatedTo(ChronoUnit.MICROS);
    }

    /** Random enquiries, many received, updated and due at the same moments. */
    public void enquiries(int count, List<Long> owners, List<String> areas) {
        for (var i = 0; i < count; i++) {
            var stage = random.nextInt(3) == 0 ? one(List.of(Stage.values())) : Stage.CLOSED;
            var received = start.minus(random.nextInt(60), ChronoUnit.DAYS);
            var id = enquiry(stage, received, random.nextInt(8) == 0 ? null : one(owners));
            database.sql("insert into enquiry_service_area (enquiry_id, area_code) values (?, ?)")
                    .params(id, one(areas))
                    .update();
            database.sql("""
                        update enquiry set area_codes = (select group_concat(area_code order by area_code)
                          from enquiry_service_area where enquiry_id = id) where id = ?""").param(id).update();
            for (var word : random.ints(2, 0, WORDS.size()).distinct().toArray()) {
                database.sql("insert into enquiry_word (enquiry_id, word) values (?, ?)")
                        .params(id, WORDS.get(word))
                        .update();
            }
            if (random.nextInt(10) == 0) {
                database.sql("insert into enquiry_collaborator (enquiry_id, staff_id) values (?, ?)")
                        .params(id, one(owners))
                        .update();
            }
        }
    }

    public long enquiry(Stage stage, Instant received, @Nullable Long owner) {
        var id = NEXT.incrementAndGet();
        var open = stage.isOpen();
        database.sql("""
                        insert into enquiry (id, version, reference, stage, stage_entered_at, summary, description, source,
                          received_at, updated_at, market_code, track, priority, owner_id, restricted, demonstration,
                          patient_data, due_diligence, next_step, next_step_on, next_step_kind,
                          waiting_for, next_due_at, outcome, closed_at)
                        values (:id, 0, :reference, :stage, :received, 'A cardiac centre', '', :source, :received, :updated,
                          :market, :track, :priority, :owner, :restricted, false, 'NONE_FOUND', 'CLEAR', :step, :stepOn,
                          :kind, :waiting, :due, :outcome, :closed)
                        """)
                .param("id", id)
                .param("reference", "HUK-2026-" + id)
                .param("stage", stage.name())
                .param("received", Utc.column(received))
                .param("updated", Utc.column(received.plus(random.nextInt(5), ChronoUnit.DAYS)))
                .param("source", one(List.of(Source.values())).name())
                .param("market", random.nextInt(12) == 0 ? null : one(MARKETS))
                .param(
                        "track",
                        random.nextInt(5) == 0
                                ? null
                                : one(List.of(Track.values())).name())
                .param("priority", one(List.of(Priority.values())).name())
                .param("owner", owner)
                .param("restricted", random.nextInt(6) == 0)
                .param("step", open ? "Ask for an answer" : null)
                .param("stepOn", open ? LocalDate.of(2026, 3, 1).plusDays(random.nextInt(30)) : null)
                .param("kind", open ? StepKind.ACTION.name() : null)
                .param("waiting", open ? one(List.of(WaitingFor.values())).name() : null)
                .param(
                        "due",
                        open && random.nextBoolean()
                                ? Utc.column(start.plus(random.nextInt(12) - 6, ChronoUnit.DAYS))
                                : null)
                .param("outcome", open ? null : one(List.of(Outcome.values())).name())
                .param("closed", open ? null : Utc.column(received.plus(random.nextInt(20), ChronoUnit.DAYS)))
                .update();
        made.add(id);
        return id;
    }

    public List<Long> made() {
        return made;
    }

    public void remove() {
        for (var i = 0; i < made.size(); i += 500) {
            var some = made.subList(i, Math.min(made.size(), i + 500));
            database.sql("delete from enquiry where id in (:ids)")
                    .param("ids", some)
                    .update();
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
