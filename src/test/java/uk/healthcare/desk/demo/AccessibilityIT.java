package uk.healthcare.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.Role;

/**
 * WCAG 2.2 AA on every page for every role, light and dark, on a desk and on a phone, where nothing scrolls sideways:
 * signed out, on the empty desk, in what pages answer, and on the full desk of those who do not work on enquiries. The
 * others' is in {@link FullDeskAccessibilityIT}, so that two JVMs share the work.
 */
@Tag("sweep")
@TestPropertySource(properties = "desk.data=target/test-data-accessibility")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityIT extends SweptDesk {

    /** The last one lacks something when it is sent as it is. */
    private static final List<String> ANSWERS = List.of("", "/interested", "/colleague", "/question", "/decline");

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
        var wrong = new Sweep(BrowserTest::violations, BrowserTest::faint);
        wrong.look(page, "wrong");
        assertThat(wrong.wrong())
                .anyMatch(problem -> problem.contains("DESK: image-alt"))
                .anyMatch(problem -> problem.contains("DESK_DARK: color-contrast"))
                .anyMatch(problem -> problem.contains("PHONE: scrolls sideways"));
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void the_empty_desk(Role role) {
        var page = signedInAs(role);
        for (var address : addresses.openTo(role, Map.of())) {
            if (!address.contains("{") && !address.endsWith("/new") && !address.equals("account")) {
                open(page, address);
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
    @EnumSource(names = {"POST", "AUDITOR", "ADMINISTRATOR"})
    @Order(4)
    void the_full_desk_of_those_who_do_not_work_on_enquiries(Role role) {
        everyPageOf(role);
    }

    @ParameterizedTest
    @EnumSource
    @Order(5)
    void what_a_personal_link_opens(LinkPurpose purpose) {
        demonstrated(Role.MANAGER);
        var page = newPage();
        var path = personal(purpose);
        for (var each : purpose == LinkPurpose.ANSWER ? ANSWERS : List.of("")) {
            page.navigate(url(path + each));
            sweep.look(page, "outside " + purpose + each);
        }
        var send = page.locator("button[type=submit]");
        if (send.count() > 0) {
            send.first().click();
            assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
            sweep.look(page, "outside " + purpose + " refused");
        }
        page.navigate(url(purpose.path("no-such-secret")));
        sweep.look(page, "outside unknown");
    }

    @Test
    @Order(5)
    void over_any_page() {
        var page = demonstrated(Role.OFFICER);
        open(page, "enquiries");
        var answers = answersOf(page);
        answers.over("Keys of this screen", "vaadin-dialog .data-table", "keys");
        answers.over("Account of Olive Okafor", ".account-menu", "account menu");
        answers.search("kuwait", "search found");
        answers.search("nothing is called so", "search found nothing");
        answers.list("vaadin-select", "list open");
        answers.list("vaadin-combo-box", "list to find in open");
        open(page, "no-such-page");
        sweep.look(page, "not found");
    }

    /** After the pages of the post, whose password is reset here. */
    @Test
    @Order(6)
    void forms_that_lack_something() {
        var officer = demonstrated(Role.OFFICER);
        open(officer, "enquiries/new");
        answersOf(officer).refused("Create enquiry", "new enquiry");
        open(officer, "account");
        answersOf(officer).refused("Change password", "password");
        var manager = demonstrated(Role.MANAGER);
        open(manager, "partners/new");
        answersOf(manager).refused("Save", "new partner");
        open(manager, "enquiries");
        manager.locator(".data-table td.select vaadin-checkbox").first().click();
        settled(manager);
        answersOf(manager).refused("Assign", "assign");
        var administrator = demonstrated(Role.ADMINISTRATOR);
        open(administrator, "people/new");
        answersOf(administrator).refused("Create account", "new account");
        open(administrator, "people/" + addresses.records(Role.ADMINISTRATOR).get("person"));
        administrator.getByLabel("Name").fill("");
        answersOf(administrator).refused("Save", "account");
        answersOf(administrator).press("Reset password");
        sweep.look(administrator, "link to hand over");
    }

    @Test
    @Order(6)
    void forms_of_mail_that_lack_something() {
        var administrator = demonstrated(Role.ADMINISTRATOR);
        open(administrator, "mailboxes/new");
        // The last choice of each shows the most fields.
        administrator
                .locator("main vaadin-radio-group")
                .all()
                .forEach(group ->
                        group.locator("vaadin-radio-button label").last().click());
        settled(administrator);
        answersOf(administrator).refused("Add mailbox", "new mailbox");
        open(administrator, "mailboxes/" + addresses.records(Role.ADMINISTRATOR).get("mailbox"));
        var mailbox = answersOf(administrator);
        administrator.locator("main vaadin-password-field input").fill("secret");
        mailbox.shown("Test connection", "Receiving does not work", "connection that fails");
        administrator
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill("");
        mailbox.refused("Save", "mailbox");

        var manager = demonstrated(Role.MANAGER);
        open(manager, "templates");
        var template = answersOf(manager);
        template.fill("Text", "Dear {enquirer}, choose a {colour}.");
        template.shown("Preview", "For the writer to replace: {colour}", "template with a field that nobody knows");
        template.refused("Save", "template");
        open(manager, "mail?show=refused");
        answersOf(manager).refused("Refuse this sender", "sender to refuse");
        var records = addresses.records(Role.MANAGER);
        open(manager, "mail/" + records.get("incoming"));
        var message = answersOf(manager);
        message.press("Attach to an enquiry");
        message.typed("Reference or words", "hospital", ".found-enquiries", "enquiries found");
        message.typed("Reference or words", "nothing is called so", "text=No enquiry like that", "no enquiry found");
        open(manager, "enquiries/" + records.get("matching") + "/timeline");
        var reply = answersOf(manager);
        reply.press("Reply");
        reply.fill("Message", "");
        reply.refused("Send", "reply without text");
    }

    /** The page is drawn anew after each; the buttons that opened the forms are other ones then. */
    @Test
    @Order(7)
    void the_focus_comes_back_to_what_opened_a_form_that_was_saved() {
        var page = demonstrated(Role.PARTNERSHIP_MANAGER);
        var records = addresses.records(Role.PARTNERSHIP_MANAGER);
        open(page, "enquiries/" + records.get("matching") + "/timeline");
        var answers = answersOf(page);
        answers.saved("Internal note", "Internal note", "Save note");
        answers.saved("Change", "What comes next", "Save next step");
        open(page, "partners/" + records.get("partner"));
        answers.saved("Change: Capacity now", null, "Save");
    }
}
