package uk.healthcare.desk.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.MailDay;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Dates;

/** A partnership manager introduces a partner by e-mail, with a meeting, and follows it up. */
class IntroductionIT extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private final String contact = "contact-" + UUID.randomUUID().toString().substring(0, 8) + "@partner.example";
    private MailDay mail;
    private SignedIn owner;
    private EnquiryId enquiry;

    @BeforeEach
    void aPartnerThatHasAccepted() {
        mail = new MailDay();
        var samples = new CaseSamples(application);
        Acting.as(person(Role.ADMINISTRATOR), () -> {
            mail.mailbox(application);
            return null;
        });
        owner = person(Role.PARTNERSHIP_MANAGER);
        enquiry = Acting.as(person(Role.OFFICER), () -> samples.inMatching(owner.id()));
        var partner = samples.partner("Seen Beams " + enquiry.value());
        Acting.as(owner, () -> {
            var referrals = new ReferralSamples(application);
            referrals.contact(partner, contact);
            return referrals.introducible(enquiry, partner);
        });
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void it_is_looked_at_sent_to_both_and_followed_up() throws IOException {
        var page = signedInAs(owner);
        open(page, EnquiryLinks.tab(enquiry, "partners"));
        press(page, "Introduce by e-mail");
        proposeMeeting(page);
        assertThat(page.locator(".meeting-standing")).containsText("in Kuwait");
        press(page, "Preview what both get");
        var preview = page.locator(".introduction-preview");
        assertThat(preview).containsText("We propose that you meet on");
        assertThat(textOf(page)).contains("Dr Sample", contact, "no warranty is given");
        assertAccessible(page);
        screenshot(page, "introduction-preview");
        phone(page);
        assertFits(page);
        desktop(page);

        press(page, "Send to both");
        assertThat(page.locator(".notice").first()).containsText("The introduction leaves in");
        mail.send(application, message());
        assertThat(mail.receivedBy(contact)).isEqualTo(1);
        followsUp(page);
    }

    private void followsUp(Page page) {
        open(page, EnquiryLinks.tab(enquiry, "partners"));
        press(page, "Record contact");
        page.getByLabel("What was said", new Page.GetByLabelOptions().setExact(true))
                .fill("They have spoken.");
        assertAccessible(page);
        page.locator(".step-form")
                .getByRole(AriaRole.BUTTON, named("Record contact"))
                .click();
        settled(page);
        assertThat(page.locator(".ladder")).containsText("They have spoken.");
        screenshot(page, "ladder");
        assertAccessible(page);
    }

    /** The first Wednesday of the month after next, when both work. */
    private static void proposeMeeting(Page page) {
        var day = LocalDate.now().plusMonths(2).with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
        var field = page.getByLabel("First meeting on (optional)");
        field.fill(Dates.day(day));
        field.press("Enter");
        settled(page);
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(page.locator("label:text-is(\"At, in London\")")))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("10:00"))
                .click();
        settled(page);
    }

    private static String textOf(Page page) throws IOException {
        var file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Introduction pack (PDF)"))
                        .click());
        try (var document = Loader.loadPDF(file.path().toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private MessageId message() {
        return new MessageId(jdbc.sql("select message_id from outgoing_message where referral_id in "
                        + "(select id from referral where enquiry_id = :id)")
                .param("id", enquiry.value())
                .query(Long.class)
                .single());
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        settled(page);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
