package uk.healthcare.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.matching.fairness.Eligibility;
import uk.healthcare.desk.matching.weights.WeightService;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.referral.agreement.ConfirmationService;
import uk.healthcare.desk.referral.consent.SampleLinks;
import uk.healthcare.desk.referral.disclosure.Disclosures;
import uk.healthcare.desk.referral.scorecard.ScorecardService;
import uk.healthcare.desk.staff.AccountService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SavedViewService;

/**
 * A desk of its own whose pages are looked at: empty, until a test asks for that of the demonstration, with mail. Who
 * extends it names a folder of data, so that no other desk is filled with it.
 */
@ActiveProfiles("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SweptDesk extends BrowserTest {

    final Sweep sweep = new Sweep(BrowserTest::violations, BrowserTest::faint);

    Addresses addresses;

    @Autowired
    ApplicationContext application;

    /** Each opened once in the run, for the first role that has it. */
    private final Panels panels = new Panels(BrowserTest::settled);

    @BeforeEach
    void begin() {
        var servlet = application.getBean(ServletContext.class);
        addresses = new Addresses(
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)),
                application.getBean(JdbcClient.class));
    }

    @AfterEach
    void nothingIsWrong() {
        assertThat(sweep.wrong()).isEmpty();
    }

    /** Every route that the role may open, with all that is folded and each form, and one that it may not. */
    void everyPageOf(Role role) {
        var page = demonstrated(role);
        var records = addresses.records(role);
        for (var address : addresses.openTo(role, records)) {
            open(page, address);
            unfold(page);
            sweep.look(page, role + " " + address);
            panels.openAll(page, role + " " + address, sweep);
        }
        for (var address : addresses.closedTo(role, records).stream().limit(1).toList()) {
            open(page, address);
            assertHeading(page, "Page not found");
            sweep.look(page, role + " forbidden");
        }
    }

    /** The buttons whose forms were opened, up to the colon. */
    Set<String> opened() {
        return panels.seen();
    }

    /** The address of a page of that purpose that can still be answered, as a letter brings it. */
    String personal(LinkPurpose purpose) {
        if (purpose == LinkPurpose.SCORECARD) {
            var partner = new PartnerId(addresses.records(Role.MANAGER).get("partner"));
            var made = Acting.as(
                    person(Role.MANAGER),
                    () -> application.getBean(ScorecardService.class).makeLink(partner, "Ms Sample"));
            return made.address().replaceFirst("^https?://[^/]*/", "");
        }
        var open = application
                .getBean(JdbcClient.class)
                .sql("""
                        select l.id from personal_link l left join referral r on r.id = l.referral_id
                        where l.purpose = ? and l.used_at is null and l.expires_at > utc_timestamp()
                          and (l.purpose <> 'ANSWER' or r.state = 'APPROACHED') order by l.id limit 1""")
                .param(purpose.name())
                .query(Long.class)
                .single();
        return new SampleLinks(application)
                .with(new LinkId(open), purpose)
                .path()
                .substring(1);
    }

    Answers answersOf(Page page) {
        return new Answers(page, BrowserTest::settled, sweep);
    }

    /** Whoever of the demonstration has that role, signed in. */
    Page demonstrated(Role role) {
        demonstration();
        return signedInAs(
                DemoPerson.ONE_PER_ROLE.stream()
                        .filter(person -> person.role() == role)
                        .findFirst()
                        .orElseThrow()
                        .email(),
                DemoPerson.PASSWORD);
    }

    /** Everything that is folded away at first. */
    private static void unfold(Page page) {
        page.evaluate("""
                () => {
                  document.querySelectorAll('main details').forEach((details) => { details.open = true; });
                  document.querySelectorAll('main vaadin-details').forEach((details) => { details.opened = true; });
                }""");
        settled(page);
    }

    private void demonstration() {
        var empty = application
                        .getBean(JdbcClient.class)
                        .sql("select count(*) from enquiry")
                        .query(Long.class)
                        .single()
                == 0;
        if (empty) {
            // Or else nobody could be asked anything by e-mail.
            Acting.asSystem(Set.of(Role.ADMINISTRATOR), () -> new WritingDesk(application).mailbox(1));
            var demonstration = new Demonstration(
                    application.getBean(PeopleService.class),
                    application.getBean(AccountService.class),
                    application.getBean(InventedContacts.class),
                    application.getBean(InventedCases.class),
                    new DemoProbity(
                            application.getBean(WeightService.class),
                            application.getBean(InterestRegister.class),
                            application.getBean(Eligibility.class),
                            application.getBean(Clock.class)),
                    new DemoQuestions(
                            application.getBean(ConfirmationService.class),
                            application.getBean(ReferralLetters.class),
                            application.getBean(EnquiryMail.class),
                            application.getBean(Disclosures.class),
                            application.getBean(JdbcClient.class),
                            application.getBean(Clock.class)),
                    new DemoViews(application.getBean(SavedViewService.class)),
                    application.getBean(JdbcClient.class),
                    application.getBean(PlatformTransactionManager.class),
                    application.getBean(Clock.class));
            new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> demonstration.load());
            new SampleMail(application).on(enquiry("matching"), enquiry("agreed"));
        }
    }

    private EnquiryId enquiry(String name) {
        return new EnquiryId(addresses.enquiries(Role.OFFICER).get(name));
    }
}
