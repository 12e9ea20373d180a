package uk.healthcare.desk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import uk.healthcare.desk.demo.InventedCases;
import uk.healthcare.desk.staff.PeopleService;

/** A desk with so many invented enquiries, by the engine of the demonstration. */
final class Seeding {

    private static final int PARTS = 12;

    private final Options options;

    Seeding(Options options) {
        this.options = options;
    }

    Map<String, Object> run() {
        delete(options.folder());
        return seed();
    }

    /** Makes the desk unless it is there. */
    void ensure() {
        if (options.fresh() || !Files.exists(options.seeded())) {
            delete(options.folder());
            seed();
        }
    }

    private Map<String, Object> seed() {
        var figures = new LinkedHashMap<String, Object>();
        try (var desk = BenchDesk.forSeeding(options)) {
            var cast = new BenchStaff(desk.bean(PeopleService.class)).create();
            var threads = Math.max(2, Runtime.getRuntime().availableProcessors());
            var plan = new InventedCases.Plan(
                    options.enquiries(), LocalDate.now().minusDays(days()), 0, 0, 0, 0, false, PARTS, threads, options.seed());
            var processors = Processors.used();
            var started = System.nanoTime();
            var told = new AtomicInteger();
            desk.bean(InventedCases.class).write(plan, cast, done -> tell(done, told));
            var seconds = (System.nanoTime() - started) / 1e9;
            figures.put("benchmark", "seed");
            figures.put("enquiries", options.enquiries());
            figures.put("seed", options.seed());
            figures.put("threads", threads);
            figures.put("seconds", Math.round(seconds * 10) / 10.0);
            figures.put("enquiries_per_second", Math.round(options.enquiries() / seconds));
            figures.put("cpu_ms_per_enquiry", Processors.used().perPiece(processors, options.enquiries()));
            figures.put("open", count(desk, "enquiry where stage <> 'CLOSED'"));
            figures.put("timeline_entries", count(desk, "timeline_entry"));
            figures.put("referrals", count(desk, "referral"));
            figures.put("words", count(desk, "enquiry_word"));
            desk.jdbc().sql("analyze table enquiry, enquiry_word, timeline_entry, stage_move, clock_run, referral,"
                    + " enquiry_service_area, partner_progress, task, enquirer, organisation").query().listOfRows();
            Files.writeString(options.seeded(), JsonMapper.shared().writeValueAsString(figures));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return figures;
    }

    /** A year and a half for a demonstration, seven years for a hundred thousand: a busier desk, not only an older one. */
    private int days() {
        return (int) Math.min(3_650, 540 * Math.pow(Math.max(1, options.enquiries() / 400.0), 0.285));
    }

    private void tell(int done, AtomicInteger told) {
        var percent = (int) (100L * done / options.enquiries());
        if (percent / 5 > told.getAndAccumulate(percent, Math::max) / 5) {
            Bench.progress("%,d of %,d enquiries".formatted(done, options.enquiries()));
        }
    }

    private static long count(BenchDesk desk, String what) {
        return desk.jdbc().sql("select count(*) from " + what).query(Long.class).single();
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
