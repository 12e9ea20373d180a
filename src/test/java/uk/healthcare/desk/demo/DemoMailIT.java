package uk.healthcare.desk.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.staff.Role;

/** The demonstration as people try it: write in, see it arrive, see what would have left, answer that. */
@ActiveProfiles({"test", "demo"})
@TestPropertySource(
        properties = {"desk.data=" + DemoMailIT.DATA, "desk.mail.background=true", "desk.mail.look-for-changes=500ms"})
class DemoMailIT extends BrowserTest {

    static final String DATA = "target/demonstration-data";

    private static final Locator.WaitForOptions PATIENT = new Locator.WaitForOptions().setTimeout(60_000);

    @Autowired
    private JdbcClient jdbc;

    /** What a run before has left would still be shown, as after any restart. */
    @BeforeAll
    static void forget() throws IOException {
        FileSystemUtils.deleteRecursively(Path.of(DATA, "demonstration-mail"));
    }

    @Test
    void whatIsWrittenInArrivesAndWhatWouldLeaveIsShownAndAnswered() {
        var page = signedInAs(Role.OFFICER);
        open(page, "demo-mail");
        assertHeading(page, "Demonstration mail");
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main")))
                .containsText("Demonstration mail");
        assertGoodAllWays(page, "demo-mail");

        page.getByLabel("Subject").fill("A ward for Zanzibar");
        button(page, "Send to Enquiry Desk").click();
        noticed(page, "It arrives in triage within a few seconds");
        arrived("NEW_ENQUIRY");

        var sent = page.locator(".demo-messages > li");
        sent.waitFor(PATIENT);
        assertGoodAllWays(page, "demo-mail-sent");
        sent.getByText("Show the message").click();
        assertThat(sent.getByText("Dear Dr Ruth Adeyemi")).isVisible();
        sent.getByText("Answer this message").click();
        assertGoodAllWays(page, "demo-mail-answer");
        sent.getByText("Send the answer").click();
        noticed(page, "The answer is on its way to Enquiry Desk");
        arrived("JOINED");
    }

    @Test
    void anAddressThatMayBelongToSomebodyIsRefused() {
        var page = signedInAs(Role.MANAGER);
        open(page, "demo-mail");
        page.getByLabel("E-mail address").fill("somebody@hospital.com");
        button(page, "Send to Enquiry Desk").click();
        assertThat(page.locator("vaadin-email-field [slot=error-message]"))
                .containsText("Use an address that ends in .example");
        assertGoodAllWays(page, "demo-mail-refused");
    }

    private void arrived(String outcome) {
        await("a message that is " + outcome)
                .atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("select count(*) from incoming_message where sender = ? and outcome = ?")
                                .params("r.adeyemi@harbour-hospitals.example", outcome)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    /** The same words are also read out. */
    private static void noticed(Page page, String words) {
        assertThat(page.locator(".notice-text").filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
