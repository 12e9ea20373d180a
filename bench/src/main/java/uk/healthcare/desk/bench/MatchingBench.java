package uk.healthcare.desk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.PersonFields;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/**
 * Whether matching finds the right partners from the text of an enquiry alone, in the directory as it starts; and how
 * long one enquiry takes among thousands of partners. Each case is registered as an enquiry of which only the text, the
 * market and the track are known, and asked about through the service that the screen asks.
 */
final class MatchingBench {

    private static final Path FOLDER = Bench.FOLDER.resolve("matching");
    private static final Path OWN = Path.of("bench", "matching", "cases.csv");
    private static final Path HELD_OUT = Path.of("bench", "matching", "held-out.csv");
    private static final int FIRST = 3;
    private static final int DRAWS = 200;

    private final MatchingOptions options;

    MatchingBench(MatchingOptions options) {
        this.options = options;
    }

    Map<String, Object> run() throws IOException {
        Seeding.delete(FOLDER);
        try (var desk = BenchDesk.forMatching(FOLDER)) {
            var run = new Run(desk);
            var figures = new LinkedHashMap<String, Object>();
            figures.put("benchmark", "matching");
            if (options.cases() != null) {
                figures.putAll(run.figures(LabelledCase.read(options.cases())));
            } else {
                var own = LabelledCase.read(OWN);
                var heldOut = LabelledCase.read(HELD_OUT);
                var all = new ArrayList<>(own);
                all.addAll(heldOut);
                figures.putAll(run.figures(all));
                figures.put("tuned", run.figures(own));
                figures.put("held_out", run.figures(heldOut));
            }
            figures.putAll(run.speed());
            return figures;
        }
    }

    private final class Run {

        private final BenchDesk desk;
        private final JdbcClient jdbc;
        private final SignedIn person;
        private final Entries entries;
        private final Map<LabelledCase, EnquiryId> registered = new LinkedHashMap<>();

        private Run(BenchDesk desk) {
            this.desk = desk;
            jdbc = desk.jdbc();
            entries = new Entries(jdbc);
            var roles = Set.of(Role.OFFICER, Role.MANAGER);
            var fields = new PersonFields("manager@desk.example", "Manager", roles, "Team", Set.of());
            var account = Acting.asSystem(
                    Set.of(Role.ADMINISTRATOR), () -> desk.bean(PeopleService.class).create(fields));
            person = new SignedIn(account.id(), "Manager", roles, Set.of());
        }

        private Map<String, Object> figures(List<LabelledCase> cases) {
            var hits = 0;
            var reciprocal = 0.0;
            var byWords = 0;
            for (var one : cases) {
                var found = suggested(one);
                var rank = 1 + (int) found.stream().takeWhile(each -> !one.isRight(each.name())).count();
                var isFound = rank <= found.size();
                hits += isFound && rank <= FIRST ? 1 : 0;
                reciprocal += isFound ? 1.0 / rank : 0;
                byWords += entries.byWords(one).stream().anyMatch(one::isRight) ? 1 : 0;
                if (options.misses() && (!isFound || rank > FIRST)) {
                    Bench.progress("missed (%s): %s %s%n   wanted %s%n   found %s".formatted(
                            isFound ? rank : "-", one.text(), one.market(), one.expected(),
                            found.stream().limit(FIRST).map(each -> each.name() + " " + each.percent()).toList()));
                }
            }
            var figures = new LinkedHashMap<String, Object>();
            figures.put("cases", cases.size());
            figures.put("top3", share(hits, cases.size()));
            figures.put("mrr", rounded(cases.isEmpty() ? 0 : reciprocal / cases.size()));
            figures.put("keyword_top3", share(byWords, cases.size()));
            figures.put("random_top3", rounded(entries.drawn(cases, DRAWS, options.seed())));
            return figures;
        }

        private List<Suggestion> suggested(LabelledCase one) {
            var enquiry = registered.computeIfAbsent(one, this::register);
            return Acting.as(person, () -> desk.bean(SuggestionService.class).suggest(enquiry)).fitting();
        }

        private EnquiryId register(LabelledCase one) {
            var line = one.text().strip().replaceAll("\\s+", " ");
            var summary = line.length() <= EnquiryFields.SUMMARY ? line : "Enquiry";
            var known = one.market() != null
                    && desk.bean(ReferenceData.class).market(one.market()).isPresent();
            var fields = new EnquiryFields(
                    summary, summary.equals(line) ? "" : one.text(), Source.EMAIL, null, null, OrganisationKind.OTHER,
                    known ? one.market() : null, null, null, null, null, "en", one.track(), Priority.NORMAL, Set.of(),
                    null, Set.of(), Set.of(), Set.of(), null, null, null);
            return Acting.as(
                    person, () -> desk.bean(EnquiryRegistration.class).register(UUID.randomUUID(), fields));
        }

        /** The same enquiries again, among so many partners with offers drawn from all there are. */
        private Map<String, Object> speed() {
            fill();
            var enquiries = List.copyOf(registered.values());
            var next = new AtomicInteger();
            var timed = Timed.calls(Math.max(options.calls(), enquiries.size()), () -> {
                var enquiry = enquiries.get(next.getAndIncrement() % enquiries.size());
                return () -> Acting.as(person, () -> desk.bean(SuggestionService.class).suggest(enquiry));
            });
            var figures = new LinkedHashMap<String, Object>();
            figures.put("partners", jdbc.sql("select count(*) from partner where active").query(Integer.class).single());
            figures.put("p50_ms", timed.p50());
            figures.put("p95_ms", timed.p95Rounded());
            figures.put("queries", timed.queries());
            return figures;
        }

        private void fill() {
            var random = new Random(options.seed());
            var areas = codes("service_area");
            var models = codes("engagement_model");
            var markets = codes("market");
            var have = jdbc.sql("select count(*) from partner where active").query(Integer.class).single();
            var row = new ArrayList<String>();
            var offers = new ArrayList<String>();
            var works = new ArrayList<String>();
            for (long id = 1_000_000; id < 1_000_000L + options.partners() - have; id++) {
                var name = "Example Partner " + id;
                row.add("(%d, 0, 'bench-%d', '%s', '%s', 'COMPANY', true, 5, true, now(6))"
                        .formatted(id, id, name, Folded.of(name)));
                for (var offer = random.nextInt(5); offer >= 0; offer--) {
                    offers.add("(%d, %d, '%s', '%s', 'It says so of itself.', %b)".formatted(
                            id * 10 + offer, id, one(areas, random), one(models, random), random.nextInt(3) == 0));
                }
                for (var work = random.nextInt(3); work > 0; work--) {
                    works.add("(%d, %d, '%s', '%s', %d, 'Example work', 'It says so of itself.')".formatted(
                            id * 10 + work, id, one(markets, random), one(areas, random), 2005 + random.nextInt(20)));
                }
            }
            insert("partner (id, version, code, name, folded_name, kind, active, capacity, demonstration, updated_at)", row);
            insert("offer (id, partner_id, area_code, model_code, evidence, inferred)", offers);
            insert("track_record (id, partner_id, market_code, area_code, year_from, description, evidence)", works);
            jdbc.sql("analyze table partner, offer, track_record").query().listOfRows();
        }

        private void insert(String into, List<String> rows) {
            for (var from = 0; from < rows.size(); from += 500) {
                jdbc.sql("insert into " + into + " values "
                                + String.join(",", rows.subList(from, Math.min(rows.size(), from + 500))))
                        .update();
            }
        }

        private List<String> codes(String table) {
            return jdbc.sql("select code from " + table + " order by code").query(String.class).list();
        }

        private static String one(List<String> codes, Random random) {
            return codes.get(random.nextInt(codes.size()));
        }
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : rounded(part / (double) whole);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
