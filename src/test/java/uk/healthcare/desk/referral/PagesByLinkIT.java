package uk.healthcare.desk.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.referral.consent.SampleLinks;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** UC-24, UC-28 in a browser: every page on a phone, and nothing kept of a visitor. */
class PagesByLinkIT extends BrowserTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn owner;
    private EnquiryId enquiry;
    private PartnerId partner;
    private ReferralId referral;
    private SampleLinks links;
    private int number;

    @BeforeEach
    void aPartnerIsAsked() {
        var samples = new CaseSamples(application);
        links = new SampleLinks(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        enquiry = Acting.as(person(Role.OFFICER), () -> samples.inMatching(owner.id()));
        partner = samples.partner("Linked Beams " + enquiry.value());
        referral = Acting.as(owner, () -> {
            var id = application.getBean(ShortlistService.class).shortlist(enquiry, partner, CaseSamples.REASON);
            application
                    .getBean(ReferralService.class)
                    .approach(id, Channel.EMAIL, LocalDate.now(), "A hospital group plans a radiotherapy unit.");
            return id;
        });
    }

    @AfterEach
    void retire() {
        jdbc.sql("update mailbox set enabled = false").update();
        jdbc.sql("update partner set active = false where name like 'Linked Beams %'")
                .update();
    }

    @Test
    void every_page_meets_wcag_and_fits_a_phone() {
        Acting.as(person(Role.ADMINISTRATOR), () -> new WritingDesk(application).mailbox(1));
        var page = newPage();
        phone(page);
        var answer = answerPath();
        var consent = consentPath("en");
        var looked = new ArrayList<String>();
        for (var path : List.of(answer, answer + "/interested", answer + "/question", answer + "/colleague", consent)) {
            look(page, path, looked);
        }
        look(page, consentPath("ar"), looked);
        look(page, consentPath("zh"), looked);
        look(page, "outside/answer/guess", looked);
        page.navigate(url(answer + "/decline"));
        button(page, "Confirm that we decline").click();
        look(page, null, looked);
        page.navigate(url(consent));
        button(page, "I agree", true).click();
        look(page, null, looked);
        button(page, "I do not agree to any").click();
        look(page, null, looked);
        page.navigate(url(answer + "/decline"));
        page.getByLabel("The timing does not suit us").check();
        button(page, "Confirm that we decline").click();
        look(page, null, looked);
        assertThat(looked).isEmpty();
    }

    @Test
    void the_server_keeps_nothing_of_a_visitor_whatever_is_asked() throws Exception {
        var answer = answerPath();
        try (var client = HttpClient.newHttpClient()) {
            for (var path :
                    List.of(answer, answer + "/decline", "outside", "outside/a%2Fb", "outside/a;b", "outside/%00")) {
                for (var method : List.of("GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE")) {
                    var request = HttpRequest.newBuilder(URI.create(url(path)))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .header("Cookie", "desk-session=0123456789ABCDEF0123456789ABCDEF")
                            .build();
                    var response = client.send(request, HttpResponse.BodyHandlers.ofString());
                    assertThat(response.headers().allValues("Set-Cookie"))
                            .as("%s %s", method, path)
                            .isEmpty();
                    assertThat(response.headers().firstValue("Location").orElse(""))
                            .as("%s %s", method, path)
                            .doesNotContain("sign-in");
                    assertThat(response.body()).doesNotContain("Exception", "\tat ");
                }
            }
        }
    }

    /** @param path null for the page as it is */
    private void look(Page page, String path, List<String> found) {
        if (path != null) {
            page.navigate(url(path));
        }
        screenshot(page, "outside-" + number++);
        violations(page, null).forEach(one -> found.add(page.url() + ": " + one));
        assertFits(page);
        var missing = page.evaluate(
                "performance.getEntriesByType('resource').filter(one => one.responseStatus >= 400).length");
        assertThat(missing).isEqualTo(0);
    }

    private static Locator button(Page page, String name) {
        return button(page, name, false);
    }

    private static Locator button(Page page, String name, boolean exact) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(exact));
    }

    private String answerPath() {
        return links.make(LinkPurpose.ANSWER, enquiry, referral, partner, "ada@partner.example", "Ada Beam", "en")
                .path()
                .substring(1);
    }

    private String consentPath(String language) {
        return links.consent(enquiry, partner, language).path().substring(1);
    }
}
