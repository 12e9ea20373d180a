package uk.healthcare.desk.bench;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.enquiry.list.Cursor;
import uk.healthcare.desk.enquiry.DeskQuery;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.insight.InsightService;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Server time of the screens' services, by people of the desk with filters, orders and cursors drawn from the seed. */
final class Screens {

    private static final int PAGE = 50;

    private final Options options;

    Screens(Options options) {
        this.options = options;
    }

    Map<String, Object> run() {
        new Seeding(options).ensure();
        try (var desk = BenchDesk.forMeasuring(options)) {
            return new Measuring(desk).all();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private final class Measuring {

        private final BenchDesk desk;
        private final Sample sample;
        private final Filters filters;
        private final EnquiryListQuery list;
        private final NewEnquiries fields;

        private Measuring(BenchDesk desk) {
            this.desk = desk;
            sample = new Sample(desk.jdbc(), options.seed());
            filters = new Filters(sample, desk.bean(ReferenceData.class));
            list = desk.bean(EnquiryListQuery.class);
            fields = new NewEnquiries(sample);
        }

        private Map<String, Object> all() throws SQLException {
            var figures = new LinkedHashMap<String, Object>();
            figures.put("benchmark", "screens");
            figures.put("enquiries", options.enquiries());
            figures.put("seed", options.seed());
            measure(figures, "desk", () -> measured(this::myDesk));
            measure(figures, "list", this::worstOrder);
            measure(figures, "list_filtered", () -> measured(this::filtered));
            measure(figures, "list_page_40", () -> measured(this::page40));
            measure(figures, "search", () -> measured(this::search));
            measure(figures, "enquiry", () -> measured(this::page));
            measure(figures, "insight", () -> measured(this::insight));
            measure(figures, "create", this::create);
            return figures;
        }

        private interface Measurement {

            Map<String, Object> take() throws SQLException;
        }

        private void measure(Map<String, Object> figures, String name, Measurement measurement) throws SQLException {
            if (options.wants(name)) {
                var taken = measurement.take();
                Bench.progress(name + " " + taken);
                figures.put(name, taken);
            }
        }

        private Map<String, Object> measured(Supplier<Runnable> next) throws SQLException {
            return Timed.calls(options.calls(), next).figures();
        }

        private Runnable myDesk() {
            var query = desk.bean(DeskQuery.class);
            return as(worker(), query::desk);
        }

        private Map<String, Object> worstOrder() throws SQLException {
            var worst = new LinkedHashMap<String, Object>();
            var worstP95 = -1.0;
            for (var order : EnquiryOrder.values()) {
                var timed = Timed.calls(options.calls(), () -> list(EnquiryFilter.NONE, order, sample.anybody()));
                Bench.progress("  list %s p95 %.2f ms".formatted(order.slug(), timed.p95()));
                if (timed.p95() > worstP95) {
                    worstP95 = timed.p95();
                    worst.clear();
                    worst.put("order", order.slug());
                    worst.putAll(timed.figures());
                }
            }
            return worst;
        }

        private Runnable list(EnquiryFilter filter, EnquiryOrder order, SignedIn person) {
            return as(person, () -> list.page(filter, order, null, PAGE));
        }

        private Runnable filtered() {
            return list(filters.list(), order(), sample.anybody());
        }

        private Runnable search() {
            return list(filters.search(), order(), sample.anybody());
        }

        /** Walks to the page before, as a person would. */
        private Runnable page40() {
            var person = sample.with(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.AUDITOR);
            var order = order();
            var cursor = Acting.as(person, () -> walk(order));
            return as(person, () -> list.page(EnquiryFilter.NONE, order, cursor, PAGE));
        }

        private Cursor walk(EnquiryOrder order) {
            var page = list.page(EnquiryFilter.NONE, order, null, PAGE);
            var cursor = page.older();
            for (var number = 2; number < 40 && cursor != null; number++) {
                cursor = list.page(EnquiryFilter.NONE, order, cursor, PAGE).older();
            }
            return cursor;
        }

        private Runnable page() {
            var pages = desk.bean(EnquiryPageQuery.class);
            var id = sample.enquiry();
            return as(worker(), () -> {
                pages.details(id);
                return pages.timeline(id, 0);
            });
        }

        private Runnable insight() {
            var insight = desk.bean(InsightService.class);
            var filter = filters.insight();
            var person = sample.below(4) == 0 ? sample.anybody() : sample.with(Role.MANAGER, Role.AUDITOR);
            return as(person, () -> insight.figures(filter));
        }

        /** What was written cannot be written twice: statements are replayed of calls that were rolled back. */
        private Map<String, Object> create() throws SQLException {
            var timed = Timed.calls(options.calls(), this::creation);
            var rolledBack = new ArrayList<List<Statements.Statement>>();
            var transaction = new TransactionTemplate(desk.bean(PlatformTransactionManager.class));
            for (var i = 0; i < options.calls() / 4; i++) {
                var creation = creation();
                rolledBack.add(Statements.of(() -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    creation.run();
                    desk.bean(EntityManager.class).flush();
                })));
            }
            return timed.figures(rolledBack);
        }

        private Runnable creation() {
            var registration = desk.bean(EnquiryRegistration.class);
            // Not of the seed: a desk that is used again would know the request and make nothing.
            var key = UUID.randomUUID();
            var typed = fields.next();
            return as(worker(), () -> registration.register(key, typed));
        }

        private SignedIn worker() {
            return sample.with(Role.OFFICER, Role.PARTNERSHIP_MANAGER);
        }

        private EnquiryOrder order() {
            return sample.oneOf(List.of(EnquiryOrder.values()));
        }

        private Runnable as(SignedIn person, Supplier<?> work) {
            return () -> Acting.as(person, work::get);
        }
    }
}
