package uk.healthcare.desk.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.staff.Role;

/** The demonstration as people try it: write in, see it arrive, see what would have left, answer that. */
@ActiveProfiles({"test", "demo"})
@TestPropertySource(
        properties = {
            "desk.data=target/demonstration-data",
            "desk.mail.background=true",
            "desk.mail.look-for-changes=500ms"
        })
class DemoMailIT extends BrowserTest {

    private static final Locator.WaitForOptions PATIENT = new Locator.WaitForOptions().setTimeout(60_000);

    @Autowired
    private DemoPostOffice office;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsWrittenInArrivesAndWhatWouldLeaveIsShownAndAnswered() throws Exception {
        var page = signedInAs(Role.OFFICER);
        open(page, "demo-mail");
        assertHeading(page, "Demonstration mail");
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main")))
                .containsText("Demonstration mail");
        looksRight(page, "demo-mail");

        page.getByLabel("Subject").fill("A ward for Zanzibar");
        button(page, "Send to Enquiry Desk").click();
        noticed(page, "It arrives in triage within a few seconds");
        arrived("A ward for Zanzibar");
        item(page, "r.adeyemi@harbour-hospitals.example").waitFor(PATIENT);

        send("About your ward", "We will write by Friday.");
        var sent = item(page, "About your ward");
        sent.waitFor(PATIENT);
        looksRight(page, "demo-mail-sent");
        sent.getByText("Show the message").click();
        assertThat(sent.getByText("We will write by Friday.")).isVisible();
        sent.getByText("Answer this message").click();
        settled(page);
        looksRight(page, "demo-mail-answer");
        sent.getByText("Send the answer").click();
        noticed(page, "The answer is on its way to Enquiry Desk");
        arrived("Re: About your ward");
    }

    @Test
    void anAddressThatMayBelongToSomebodyIsRefused() {
        var page = signedInAs(Role.MANAGER);
        open(page, "demo-mail");
        page.getByLabel("E-mail address").fill("somebody@hospital.com");
        button(page, "Send to Enquiry Desk").click();
        assertThat(page.getByText("Use an address that ends in .example")).isVisible();
        settled(page);
        looksRight(page, "demo-mail-refused");
    }

    private void looksRight(Page page, String name) {
        assertAccessible(page);
        screenshot(page, name);
        dark(page);
        assertAccessible(page);
        screenshot(page, name + "-dark");
        light(page);
        phone(page);
        assertAccessible(page);
        assertFits(page);
        screenshot(page, name + "-390");
        desktop(page);
    }

    private void arrived(String subject) throws InterruptedException {
        for (var tries = 0; tries < 120; tries++) {
            var there = jdbc.sql("select count(*) from incoming_message where subject = ? and outcome = 'NEW_ENQUIRY'")
                    .param(subject)
                    .query(Long.class)
                    .single();
            if (there == 1) {
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError(subject + " did not arrive");
    }

    /** As the outbox does it: to the SMTP server of the mailbox, signed in. */
    private void send(String subject, String text) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.auth", "true");
        var session = Session.getInstance(properties);
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(DemoPostOffice.ADDRESS, "Enquiry Desk"));
        message.setRecipients(Message.RecipientType.TO, "writer@hospital.example");
        message.setReplyTo(new InternetAddress[] {new InternetAddress("desk+abc@enquiry-desk.example")});
        message.setSubject(subject);
        message.setText(text);
        message.saveChanges();
        try (var transport = session.getTransport("smtp")) {
            transport.connect(
                    office.smtp().host(), office.smtp().port(), DemoPostOffice.ADDRESS, DemoPostOffice.PASSWORD);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Locator item(Page page, String words) {
        return page.locator(".demo-messages > li").filter(new Locator.FilterOptions().setHasText(words));
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
