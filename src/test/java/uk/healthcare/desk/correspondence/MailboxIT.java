package uk.healthcare.desk.correspondence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.staff.Role;

/** From a mailbox that is set up with a wrong password to a message on the case it belongs to. */
class MailboxIT extends BrowserTest {

    private static final String TRACKER = "https://tracker.example/";

    @Autowired
    private JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String desk = "desk-" + unique + "@desk.example";
    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice();
        office.user(desk);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void from_a_new_mailbox_to_a_message_on_its_case() {
        var administrator = signedInAs(Role.ADMINISTRATOR);
        setUp(administrator);
        office.deliver(desk, letter("Dr One <one@" + unique + ".example>", "Cancer centre " + unique));
        office.deliver(desk, newsletter());
        office.deliver(desk, letter("Dr Two <two@" + unique + ".example>", "Eye clinic " + unique));
        checkNow(administrator);
        overview(administrator);

        var officer = signedInAs(Role.OFFICER);
        var enquiry = fromTriage(officer);
        looks(officer);
        download(officer);
        move(officer);
        decide(officer);
        open(officer, enquiry);
        assertGoodAllWays(officer, "mail-case");
        proposals(officer);
    }

    /** What the message says is taken over by keys, and one of it is not. */
    private void proposals(Page page) {
        open(page, "triage");
        var line =
                page.locator(".triage-rail a").filter(new Locator.FilterOptions().setHasText("Eye clinic " + unique));
        assertThat(line).containsText("Dr Two");
        line.click();
        settled(page);
        page.keyboard().press("c");
        assertThat(page.locator(".found")).containsText("120 beds");
        assertGoodAllWays(page, "triage-proposals");
        var rows = page.locator(".found-row");
        var before = rows.count();
        rows.first().getByRole(AriaRole.BUTTON).last().click();
        assertThat(rows).hasCount(before - 1);
        page.keyboard().press("t");
        assertThat(page.getByText("Nothing is left to accept").first()).isVisible();
        assertThat(page.getByLabel("Scale", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("120 beds");
        assertAccessible(page);
    }

    private void setUp(Page page) {
        open(page, "mailboxes");
        assertAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a mailbox"))
                .first()
                .click();
        settled(page);
        button(page, "Add mailbox").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Enter a name");
        assertAccessible(page);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Main desk " + unique);
        page.getByLabel("E-mail address").fill(desk);
        server(page, "Receiving (IMAP)", office.imapPort());
        server(page, "Sending (SMTP)", office.smtpPort());
        page.getByLabel("User name").fill(desk);
        page.locator("vaadin-password-field input").fill("wrong");
        button(page, "Test connection").click();
        assertThat(page.getByText("The server does not accept the sign-in.").first())
                .isVisible();
        assertThat(page.getByText("Receiving does not work")).isVisible();
        assertThat(page.getByText("Sending does not work")).isVisible();
        assertGoodAllWays(page, "mailbox-new");
        page.locator("vaadin-password-field input").fill(PostOffice.PASSWORD);
        button(page, "Test connection").click();
        assertThat(page.getByText("It works. 0 messages in the folder.")).isVisible();
        assertThat(page.getByText("Sending works")).isVisible();
        button(page, "Add mailbox").click();
        assertHeading(page, Pattern.compile("Main desk " + unique + ".*"));
    }

    private void server(Page page, String group, int port) {
        var fields = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group));
        fields.getByLabel("Server").fill("127.0.0.1");
        fields.locator("vaadin-select-value-button").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("None (this machine only)"))
                .click();
        settled(page);
        fields.getByLabel("Port").fill(String.valueOf(port));
        fields.getByLabel("Port").press("Tab");
        settled(page);
    }

    private void checkNow(Page page) {
        button(page, "Check now").click();
        assertThat(page.getByText("3 new messages fetched").first()).isVisible();
        assertThat(page.getByText("Reading", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertGoodAllWays(page, "mailbox");
    }

    private void overview(Page page) {
        open(page, "mail");
        assertThat(page.getByText("Not for you to read").first()).isVisible();
        Assertions.assertThat(page.content()).doesNotContain("Cancer centre " + unique);
    }

    private String fromTriage(Page page) {
        open(page, "triage");
        page.getByText("Cancer centre " + unique).first().click();
        settled(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Whole enquiry"))
                .click();
        settled(page);
        assertThat(page.getByText("We plan a centre with 120 beds.").first()).isVisible();
        return page.url().replaceFirst(".*/enquiries", "enquiries");
    }

    /** Even a script that came through the cleaning runs in no frame of ours. */
    private void looks(Page page) {
        jdbc.sql("update message set html = concat(html, :script) where html like :unique")
                .param(
                        "script",
                        "<script>parent.document.title = 'ran'; new Image().src = '" + TRACKER + "ran'</script>")
                .param("unique", "%" + unique + "%")
                .update();
        var asked = new ConcurrentLinkedQueue<String>();
        page.context().route(TRACKER + "**", route -> {
            asked.add(route.request().url());
            route.abort();
        });
        var title = page.title();
        var looks = page.waitForResponse(
                MailboxIT::isFrame, () -> button(page, "With its own looks").click());
        settled(page);
        Assertions.assertThat(looks.text()).contains("cancer centre", "'ran'");
        Assertions.assertThat(looks.headerValue("content-security-policy"))
                .startsWith("sandbox; default-src 'none'")
                .doesNotContain("https:");
        assertThat(page.locator("iframe")).hasAttribute("sandbox", "");
        Assertions.assertThat(page.frames()).anyMatch(frame -> frame.url().equals(looks.url()));
        screenshot(page, "mail-looks");
        Assertions.assertThat(asked).as("fetched from elsewhere unasked").isEmpty();

        page.waitForResponse(
                MailboxIT::isFrame, () -> button(page, "Show pictures").click());
        page.waitForCondition(() -> !asked.isEmpty());
        Assertions.assertThat(asked).containsExactly(TRACKER + "logo.png");
        Assertions.assertThat(page.title()).isEqualTo(title);
    }

    private static boolean isFrame(Response response) {
        return response.request().isNavigationRequest() && response.frame().parentFrame() != null;
    }

    private void download(Page page) {
        var file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("plan.txt"))
                        .first()
                        .click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("plan.txt");
        Assertions.assertThat(file.path()).content().contains("Beds: 120");
        var original = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Original message"))
                        .first()
                        .click());
        Assertions.assertThat(original.path())
                .satisfies(path -> Assertions.assertThat(Files.readString(path)).contains("multipart/mixed"));
    }

    private void move(Page page) {
        button(page, "Move to another enquiry").first().click();
        page.getByLabel("Reference or words").fill("Eye clinic " + unique);
        var choose =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Move to HUK-.*")));
        assertThat(choose).hasCount(1);
        assertAccessible(page);
        screenshot(page, "mail-move");
        choose.click();
        assertThat(page.getByText("Merged into HUK-").first()).isVisible();
        assertThat(page.getByText("Its message belongs to HUK-").first()).isVisible();
        page.locator(".notice-action").last().click();
        assertThat(page.getByText("The message is back").first()).isVisible();
        assertThat(button(page, "Move to another enquiry")).hasCount(1);
    }

    private void decide(Page page) {
        open(page, "mail?outcome=machine");
        assertGoodAllWays(page, "mail");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hospital letter " + unique))
                .click();
        settled(page);
        assertGoodAllWays(page, "mail-message");
        button(page, "This was a person: make an enquiry").click();
        assertThat(page).hasURL(Pattern.compile(".*/enquiries/\\d+$"));
        assertHeading(page, Pattern.compile("Hospital letter " + unique + ".*"));
    }

    private static void assertHeading(Page page, Pattern heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    private String letter(String from, String subject) {
        return """
                From: %s
                To: %s
                Subject: %s
                Message-ID: <%s@letters.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="part"

                --part
                Content-Type: text/html; charset=utf-8

                <html><body><p>Dear colleagues,</p><p style="color: #7a0000">We plan a <b>cancer centre</b> %s.</p>
                <p>We plan a centre with 120 beds.</p>
                <img src="https://tracker.example/logo.png" alt="our logo"></body></html>
                --part
                Content-Type: text/plain; name="plan.txt"
                Content-Disposition: attachment; filename="plan.txt"

                Beds: 120
                --part--
                """.formatted(from, desk, subject, UUID.randomUUID(), unique);
    }

    private String newsletter() {
        return """
                From: Dr Three <three@%s.example>
                To: %s
                Subject: Hospital letter %s
                Message-ID: <%s@letters.example>
                Precedence: bulk
                List-Id: <all.example>
                List-Unsubscribe: <mailto:off@all.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                We would like help with a hospital.
                """.formatted(unique, desk, unique, UUID.randomUUID());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
