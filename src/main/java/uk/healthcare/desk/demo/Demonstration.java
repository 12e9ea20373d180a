package uk.healthcare.desk.demo;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.database.OnEmbeddedDatabase;
import uk.healthcare.desk.staff.AccountService;
import uk.healthcare.desk.staff.PeopleService;

/**
 * Fills an empty desk with invented people and 400 invented enquiries of the last 18 months, once: all of it or, when it is
 * interrupted, nothing. There is no such bean where a database was configured.
 */
@Component
@Profile("demo")
@OnEmbeddedDatabase
class Demonstration implements ApplicationRunner {

    static final int ENQUIRIES = 400;

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private static final int MONTHS = 18;
    private static final int WAITING = 14;
    private static final int IN_TRIAGE = 9;
    private static final int IN_POOL = 5;
    private static final int IN_CALL = 3;
    private static final long SEED = 1948;

    private final DemoStaff staff;
    private final InventedContacts contacts;
    private final InventedCases cases;
    private final DemoProbity probity;
    private final DemoQuestions questions;
    private final DemoViews views;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demonstration(
            PeopleService people,
            AccountService accounts,
            InventedContacts contacts,
            InventedCases cases,
            DemoProbity probity,
            DemoQuestions questions,
            DemoViews views,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.staff = new DemoStaff(people, accounts);
        this.contacts = contacts;
        this.cases = cases;
        this.probity = probity;
        this.questions = questions;
        this.views = views;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isEmpty()) {
            log.info("Inventing people and {} enquiries for the demonstration", ENQUIRIES);
            transaction.executeWithoutResult(status -> load());
        }
    }

    void load() {
        var cast = staff.create();
        contacts.add();
        var from = London.dateOf(clock.instant()).minusMonths(MONTHS);
        var plan = new InventedCases.Plan(ENQUIRIES, from, WAITING, IN_TRIAGE, IN_POOL, IN_CALL, true, 1, 1, SEED);
        cases.write(plan, cast, done -> {});
        probity.add(cast);
        questions.ask(cast);
        views.add(cast);
    }

    private boolean isEmpty() {
        return jdbc.sql("select (select count(*) from staff) + (select count(*) from enquiry)")
                        .query(Long.class)
                        .single()
                == 0;
    }
}
