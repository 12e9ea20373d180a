package uk.healthcare.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.matching.Eligibility;
import uk.healthcare.desk.matching.WeightService;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.staff.AccountService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.Role;

/**
 * WCAG 2.2 AA on every route for every role that may open it: on the empty desk and on that of the demonstration, with
 * errors, with each panel open, light and dark, on a desk and on a phone, where nothing scrolls sideways.
 */
@Tag("sweep")
@ActiveProfiles("bench")
@TestPropertySource(properties = "desk.data=target/test-data-accessibility")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityIT extends BrowserTest {

    /** Each opened once in the run, for the first role that has it. */
    private final Panels panels = new Panels(BrowserTest::settled);

    private final Set<String> paths = new HashSet<>();

    private Addresses addresses;
    private Sweep sweep;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void begin() {
        var servlet = application.getBean(ServletContext.class);
        addresses = new Addresses(
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)),
                application.getBean(JdbcClient.class));
        sweep = new Sweep(BrowserTest::violations, paths);
    }

    @AfterEach
    void nothingIsWrong() {
        assertThat(sweep.wrong()).isEmpty();
    }

    @Test
    @Order(1)
    void every_route_has_an_address() {
        assertThat(addresses.unknown()).isEmpty();
    }

    /** Or else nothing below could fail. */
    @Test
    @Order(1)
    void what_is_wrong_is_found() {
        var page = newPage();
        page.setContent("""
                <html lang="en"><title>Wrong</title><main><img src="data:,">
                <p style="color: #ccc; background: #fff; width: 1000px">Faint and wide</p></main></html>""");
        var wrong = new Sweep(BrowserTest::violations, new HashSet<>());
        wrong.look(page, "wrong");
        assertThat(wrong.wrong())
                .anyMatch(problem -> problem.contains("image-alt"))
                .anyMatch(problem -> problem.contains("color-contrast"))
                .anyMatch(problem -> problem.contains("PHONE: scrolls sideways"));
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void the_empty_desk(Role role) {
        var page = signedInAs(role);
        for (var address : addresses.openTo(role, Map.of())) {
            if (!address.contains("{") && !address.endsWith("/new") && !address.equals("account")) {
                follow(page, address);
                sweep.look(page, role + " empty " + address);
            }
        }
    }

    @Test
    @Order(3)
    void signed_out() {
        var page = newPage();
        open(page, "sign-in");
        sweep.look(page, "sign-in");
        page.getByLabel("E-mail address").fill("nobody@desk.example");
        page.getByLabel("Password").fill("not the password");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/sign-in?*");
        settled(page);
        sweep.look(page, "sign-in refused");
        open(page, "welcome/no-such-link");
        sweep.look(page, "welcome gone");
        var administration = Set.of(Role.ADMINISTRATOR);
        var newcomer = person(Role.OFFICER).id();
        var link = Acting.asSystem(
                administration, () -> application.getBean(PeopleService.class).reset(newcomer));
        open(page, "welcome/" + link.token());
        sweep.look(page, "welcome");
    }

    @ParameterizedTest
    @EnumSource
    @Order(4)
    void the_full_desk(Role role) {
        var page = demonstrated(role);
        var records = addresses.records(role);
        for (var address : addresses.openTo(role, records)) {
            follow(page, address);
            unfold(page);
            sweep.look(page, role + " " + address);
            panels.openAll(page, role + " " + address, sweep);
        }
        for (var address : addresses.closedTo(role, records).stream().limit(1).toList()) {
            follow(page, address);
            assertHeading(page, "Page not found");
            sweep.look(page, role + " forbidden");
        }
    }

    @Test
    @Order(5)
    void over_any_page() {
        var page = demonstrated(Role.OFFICER);
        open(page, "enquiries");
        var answers = new Answers(page, BrowserTest::settled, sweep);
        answers.over("Keys of this screen", "vaadin-dialog .data-table", "keys");
        answers.over("Account of Olive Okafor", ".account-menu", "account menu");
        answers.search("kuwait", "search found");
        answers.search("nothing is called so", "search found nothing");
        answers.list("vaadin-select", "list open");
        answers.list("vaadin-combo-box", "list to find in open");
        open(page, "no-such-page");
        sweep.look(page, "not found");
    }

    @Test
    @Order(6)
    void forms_that_lack_something() {
        var officer = demonstrated(Role.OFFICER);
        open(officer, "enquiries/new");
        new Answers(officer, BrowserTest::settled, sweep).refused("Create enquiry", "new enquiry");
        open(officer, "account");
        new Answers(officer, BrowserTest::settled, sweep).refused("Change password", "password");
        var manager = demonstrated(Role.MANAGER);
        open(manager, "partners/new");
        new Answers(manager, BrowserTest::settled, sweep).refused("Save", "new partner");
        open(manager, "enquiries");
        manager.locator(".data-table td.select vaadin-checkbox").first().click();
        settled(manager);
        new Answers(manager, BrowserTest::settled, sweep).refused("Assign", "assign");
        var administrator = demonstrated(Role.ADMINISTRATOR);
        open(administrator, "people/new");
        new Answers(administrator, BrowserTest::settled, sweep).refused("Create account", "new account");
        open(administrator, "people/" + addresses.records(Role.ADMINISTRATOR).get("person"));
        administrator.getByLabel("Name").fill("");
        new Answers(administrator, BrowserTest::settled, sweep).refused("Save", "account");
        new Answers(administrator, BrowserTest::settled, sweep).press("Reset password");
        sweep.look(administrator, "link to hand over");
    }

    /** The page is drawn anew after each; the buttons that opened the forms are other ones then. */
    @Test
    @Order(7)
    void the_focus_comes_back_to_what_opened_a_form_that_was_saved() {
        var page = demonstrated(Role.PARTNERSHIP_MANAGER);
        var records = addresses.records(Role.PARTNERSHIP_MANAGER);
        open(page, "enquiries/" + records.get("matching") + "/timeline");
        var answers = new Answers(page, BrowserTest::settled, sweep);
        answers.saved("Internal note", "Internal note", "Save note");
        answers.saved("Change", "What comes next", "Save next step");
        open(page, "partners/" + records.get("partner"));
        answers.saved("Change: Capacity now", null, "Save");
    }

    private Page demonstrated(Role role) {
        demonstration();
        return signedInAs(
                DemoPerson.ONE_PER_ROLE.stream()
                        .filter(person -> person.role() == role)
                        .findFirst()
                        .orElseThrow()
                        .email(),
                DemoPerson.PASSWORD);
    }

    /** Goes there as by a link, without loading the frame again. */
    private void follow(Page page, String address) {
        page.evaluate("""
                (address) => {
                  const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: address }));
                  link.click();
                  link.remove();
                }""", url(address));
        page.waitForURL(url(address));
        settled(page);
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
            new Demonstration(
                            application.getBean(PeopleService.class),
                            application.getBean(AccountService.class),
                            application.getBean(InventedContacts.class),
                            application.getBean(InventedCases.class),
                            new DemoProbity(
                                    application.getBean(WeightService.class),
                                    application.getBean(InterestRegister.class),
                                    application.getBean(Eligibility.class),
                                    application.getBean(Clock.class)),
                            application.getBean(JdbcClient.class),
                            application.getBean(PlatformTransactionManager.class),
                            application.getBean(Clock.class))
                    .load();
        }
    }
}
