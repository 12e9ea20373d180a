package uk.healthcare.desk.correspondence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;
import uk.healthcare.desk.correspondence.sending.Departures;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;

/** A reply is written, taken back, sent, and answered; a template is changed. */
class WritingIT extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    private final String to = "reader-" + UUID.randomUUID().toString().substring(0, 8) + "@away.example";
    private final String address = "desk-" + UUID.randomUUID().toString().substring(0, 8) + "@desk.example";
    private PostOffice office;
    private WritingDesk desk;
    private EnquiryId enquiry;

    @BeforeEach
    void setUp() {
        office = new PostOffice();
        desk = new WritingDesk(application);
        office.user(address);
        office.user(to);
        Acting.as(person(Role.ADMINISTRATOR), () -> desk.mailbox(office.settings(address)));
        enquiry = Acting.as(person(Role.OFFICER), () -> desk.enquiry(to, "en"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_reply_is_taken_back_then_leaves_and_its_answer_comes_back_to_the_case() throws MessagingException {
        var page = signedInAs(Role.OFFICER);
        open(page, EnquiryLinks.page(enquiry));
        page.keyboard().press("r");
        assertThat(field(page, "To")).hasValue(to);
        field(page, "Message").fill("We can help you with your centre.");
        field(page, "Message").blur();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("beds.csv", "text/csv", "Beds,120".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".draft-attachments")).containsText("beds.csv");
        press(page, "Preview");
        assertThat(page.locator(".message-preview")).containsText("As it will be read");
        assertAccessible(page);
        screenshot(page, "reply-form");

        press(page, "Send");
        assertThat(strip(page)).containsText("Sends soon");
        assertThat(page.locator(".notice").first()).containsText("Sends in 30 seconds");
        assertAccessible(page);
        screenshot(page, "outbox-strip");
        phone(page);
        assertFits(page);
        desktop(page);

        strip(page).getByRole(AriaRole.BUTTON).first().click();
        settled(page);
        assertThat(field(page, "Message")).hasValue("We can help you with your centre.");
        assertThat(page.locator(".draft-attachments")).containsText("beds.csv");
        press(page, "Send");
        assertThat(strip(page)).containsText("Sends soon");

        var message = application
                .getBean(JdbcClient.class)
                .sql("select max(id) from message where enquiry_id = ?")
                .param(enquiry.value())
                .query(Long.class)
                .single();
        desk.due(new MessageId(message));
        Departures.now(application);
        page.getByText("Show it in the timeline").click();
        assertThat(page.locator(".timeline")).containsText("Message to " + to);

        answered("When could your people come?");
        open(page, EnquiryLinks.page(enquiry));
        assertThat(page.locator(".timeline")).containsText("When could your people come?");
        assertAccessible(page);
        screenshot(page, "reply-came-back");
        phone(page);
        assertFits(page);
        screenshot(page, "reply-came-back-390");
    }

    /** From the mailbox of the reader, to the message that reached it. */
    private void answered(String text) throws MessagingException {
        var reached = Arrays.stream(office.server().getReceivedMessagesForDomain(to))
                .findFirst()
                .orElseThrow();
        office.deliver(address, """
                From: Reader <%s>
                To: %s
                Subject: Re: your centre
                Message-ID: <%s@away.example>
                In-Reply-To: %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(to, address, UUID.randomUUID(), reached.getMessageID(), text));
        var mailbox = application
                .getBean(MailboxRepository.class)
                .findByAddress(address)
                .orElseThrow();
        application.getBean(MailboxCheck.class).once(mailbox);
    }

    @Test
    void a_manager_changes_a_template() {
        var page = signedInAs(Role.MANAGER);
        open(page, "templates?for=holding&language=ar");
        assertHeading(page, "Templates");
        press(page, "Preview");
        assertThat(page.locator(".message-preview")).containsText("HUK-2026-000123");
        assertGoodAllWays(page, "templates");
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator strip(Page page) {
        return page.locator(".outbox-strip");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        settled(page);
    }
}
