package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** What people do that no form wishes for, in a browser: nothing is lost, nothing is made twice, and it is told where. */
class BadInputIT extends BrowserTest {

    private static final String NEW = "enquiries/new";
    private static final String DESCRIPTION = "What they wrote or said";
    private static final String ARABIC = "نخطط لبناء مستشفى للقلب بسعة ١٢٠ سريراً";

    @Autowired
    private JdbcClient jdbc;

    /** Told apart from what other tests leave. */
    private final String summary = "Bad input " + UUID.randomUUID();

    @Test
    void a_paste_of_200_kB_is_told_beside_its_field_and_kept() {
        var officer = newEnquiry();
        var pasted = "A very long letter. ".repeat(10_000);
        officer.fill(DESCRIPTION, pasted).press("Create enquiry");
        var page = officer.page();
        assertThat(page.locator(".error-summary")).containsText("Use 20,000 characters or fewer; this has 199,999");
        assertThat(officer.field(DESCRIPTION)).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("vaadin-text-area [slot=error-message]"))
                .containsText("Use 20,000 characters or fewer");
        assertThat(officer.field(DESCRIPTION)).hasValue(pasted);
        assertAccessible(page);
        screenshot(page, "paste-of-200-kB");
        officer.fill(DESCRIPTION, "A short letter.").press("Create enquiry").told("Enquiry created");
        Assertions.assertThat(made()).isEqualTo(1);
    }

    @Test
    void scripts_emoji_and_arabic_are_text_and_run_in_their_own_direction() {
        var officer = new Screen(signedInAs(Role.OFFICER));
        var page = officer.page();
        var script = summary + " <img src=x onerror=\"window.taken=true\"><script>window.taken=true</script> 🏥";
        open(page, NEW);
        officer.fill("Summary", script)
                .fill(DESCRIPTION, ARABIC)
                .fill("Organisation", "مستشفى المثال")
                .press("Create enquiry")
                .told("Enquiry created");
        assertThat(page.locator("h1")).containsText(script);
        var text = page.locator(".typed").filter(new Locator.FilterOptions().setHasText(ARABIC));
        assertThat(text.first()).hasText(ARABIC);
        Assertions.assertThat(text.first().evaluate("node => node.matches(':dir(rtl)')"))
                .isEqualTo(true);
        var enquiry = page.url();
        assertAccessible(page);
        officer.follow("Details");
        assertThat(officer.field("Summary")).hasValue(script);
        Assertions.assertThat(officer.field(DESCRIPTION).evaluate("node => getComputedStyle(node).unicodeBidi"))
                .isEqualTo("plaintext");
        screenshot(page, "arabic-in-the-form");
        for (var list : new String[] {"enquiries", "triage", ""}) {
            open(page, list);
            Assertions.assertThat(page.evaluate("window.taken")).as(list).isNull();
        }
        page.navigate(enquiry);
        settled(page);
        Assertions.assertThat(page.evaluate("window.taken")).isNull();
    }

    @Test
    void a_next_step_in_the_past_is_told_beside_its_day() {
        var officer = created();
        var page = officer.page();
        officer.press("Change").fill("What comes next", "Ring them").fill("By", "1 March 2020");
        officer.press("Save next step");
        var day = page.locator("vaadin-text-field")
                .filter(new Locator.FilterOptions().setHas(page.locator("label:text-is('By')")));
        assertThat(day.locator("[slot=error-message]")).isVisible();
        assertThat(officer.field("By")).hasAttribute("aria-invalid", "true");
        assertThat(officer.field("By")).isFocused();
        assertThat(officer.field("What comes next")).hasValue("Ring them");
        assertAccessible(page);
        screenshot(page, "next-step-in-the-past");
        officer.fill("By", "31 feb").press("Save next step");
        assertThat(day.locator("[slot=error-message]")).containsText("Enter a day like");
        officer.fill("By", "in 3 days").press("Save next step").told("Next step saved");
    }

    @Test
    void a_day_that_is_none_is_told_on_my_desk_and_the_row_is_worked_by_keys() {
        var officer = created().press("Claim");
        var page = officer.page();
        open(page, "");
        page.keyboard().press("j");
        page.keyboard().press("m");
        assertThat(officer.field("Move to")).isFocused();
        officer.fill("Move to", "31 feb").press("Move");
        assertThat(page.locator(".follow-up [slot=error-message]")).containsText("Enter a day like");
        assertAccessible(page);
        screenshot(page, "my-desk-snooze");
        officer.field("Move to").fill("in 3 days");
        page.keyboard().press("Enter");
        officer.told("Moved to").button("Undo").click();
        settled(page);
        page.keyboard().press("j");
        page.keyboard().press("c");
        assertThat(officer.field("What you asked")).isFocused();
        officer.press("Record chaser");
        assertThat(page.locator("vaadin-select[invalid]")).isVisible();
        assertAccessible(page);
        screenshot(page, "my-desk-chase");
        phone(page);
        assertFits(page);
        screenshot(page, "my-desk-chase-phone");
    }

    @Test
    void two_who_change_one_field_see_mine_theirs_and_before_and_nothing_is_overwritten() {
        var mine = created();
        var details = mine.page().url().replaceAll("/timeline$", "") + "/details";
        var theirs = new Screen(signedInAs(Role.OFFICER));
        for (var screen : new Screen[] {mine, theirs}) {
            screen.page().navigate(details);
            settled(screen.page());
        }
        theirs.fill("Summary", summary + " as they put it")
                .press("Save changes")
                .told("Changes saved");
        mine.fill("Summary", summary + " as I put it").press("Save changes");
        var conflict = mine.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Somebody saved"));
        assertThat(conflict.locator("tbody tr"))
                .containsText(new String[] {summary + summary + " as they put it" + summary + " as I put it"});
        assertAccessible(mine.page());
        screenshot(mine.page(), "somebody-saved-meanwhile");
        Assertions.assertThat(stored()).isEqualTo(summary + " as they put it");
        mine.press("Use mine").told("Changes saved");
        Assertions.assertThat(stored()).isEqualTo(summary + " as I put it");
    }

    @Test
    void after_the_cookie_is_gone_the_draft_is_there() {
        afterALostSessionTheDraftIsThere((page, person) -> page.context().clearCookies());
    }

    @Test
    void after_the_session_was_ended_the_draft_is_there() {
        afterALostSessionTheDraftIsThere(
                (page, person) -> jdbc.sql("update staff set security_stamp = security_stamp + 1 where id = ?")
                        .param(person.id().value())
                        .update());
    }

    private void afterALostSessionTheDraftIsThere(BiConsumer<Page, SignedIn> loss) {
        var person = person(Role.OFFICER);
        var officer = new Screen(signedInAs(person));
        var page = officer.page();
        open(page, NEW);
        officer.fill("Summary", summary).fill(DESCRIPTION, "Half a letter");
        assertThat(page.getByText("Draft saved")).isVisible();
        page.waitForCondition(() -> draftOf(person).contains("Half a letter"));
        loss.accept(page, person);
        officer.field("Organisation").fill("Typed into nothing");
        officer.field("Organisation").blur();
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
        settled(page);
        assertAccessible(page);
        page.getByLabel("E-mail address").fill(email(person));
        page.getByLabel("Password").fill(PASSWORD);
        officer.button("Sign in").click();
        page.waitForURL(address -> address.contains(NEW));
        settled(page);
        assertThat(officer.field("Summary")).hasValue(summary);
        assertThat(officer.field(DESCRIPTION)).hasValue("Half a letter");
        assertThat(page.getByText("What you typed before is back")).isVisible();
        assertAccessible(page);
        officer.press("Create enquiry").told("Enquiry created");
        Assertions.assertThat(made()).isEqualTo(1);
    }

    @Test
    void a_double_click_makes_one_enquiry_and_going_back_makes_no_second() {
        var officer = newEnquiry();
        var page = officer.page();
        officer.button("Create enquiry").dblclick();
        assertThat(page.locator("h1")).containsText(summary);
        settled(page);
        Assertions.assertThat(made()).isEqualTo(1);
        page.goBack();
        settled(page);
        assertHeading(page, "New enquiry");
        assertThat(officer.field("Summary")).hasValue("");
        officer.press("Create enquiry");
        assertThat(page.locator(".error-summary")).containsText("Enter a summary");
        assertAccessible(page);
        Assertions.assertThat(made()).isEqualTo(1);
        officer.fill("Summary", summary + " again").press("Create enquiry").told("Enquiry created");
        Assertions.assertThat(made()).isEqualTo(2);
    }

    @Test
    void what_is_saved_by_key_before_its_field_has_told_the_server_leaves_no_draft_behind() {
        var officer = newEnquiry();
        officer.field(DESCRIPTION).focus();
        officer.page().keyboard().type("Typed until the last moment");
        officer.page().keyboard().press("Control+Enter");
        assertThat(officer.page().locator("h1")).containsText(summary);
        officer.follow("New enquiry");
        assertThat(officer.field("Summary")).hasValue("");
        Assertions.assertThat(made()).isEqualTo(1);
    }

    @Test
    void a_note_is_saved_once_however_often_its_button_is_pressed() {
        var officer = created();
        officer.press("Internal note").fill("Internal note", "Pressed twice");
        officer.button("Save note").dblclick();
        officer.told("Note saved");
        settled(officer.page());
        Assertions.assertThat(jdbc.sql("select count(*) from timeline_entry where body = 'Pressed twice'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Screen newEnquiry() {
        var officer = new Screen(signedInAs(Role.OFFICER));
        open(officer.page(), NEW);
        return officer.fill("Summary", summary);
    }

    private Screen created() {
        return newEnquiry().press("Create enquiry").told("Enquiry created");
    }

    private int made() {
        return jdbc.sql("select count(*) from enquiry where summary like ?")
                .param(summary + "%")
                .query(Integer.class)
                .single();
    }

    private String draftOf(SignedIn person) {
        return String.join(
                "",
                jdbc.sql("select content from draft where staff_id = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .list());
    }

    private String stored() {
        return jdbc.sql("select summary from enquiry where summary like ?")
                .param(summary + "%")
                .query(String.class)
                .single();
    }
}
