package uk.healthcare.desk.referral.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AskedAgreements;
import uk.healthcare.desk.referral.scorecard.ScorecardService;
import uk.healthcare.desk.staff.Role;

/** The pages of an enquirer who confirms, and of a partner who sees its figures, as requests of somebody outside. */
class ConfirmationPagesTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private EnquiryId enquiry;
    private PartnerId partner;
    private String name;

    @BeforeEach
    void anAgreement(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var samples = new CaseSamples(application);
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        name = "Paged Beams " + enquiry.value();
        partner = samples.partner(name);
        actAs(owner);
        var referral = samples.inDiscussion(enquiry, partner);
        application.getBean(AgreementService.class).record(referral, CaseSamples.terms());
        signOut();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageSpeaksEveryLanguageAndShowsWhatIsRecorded(Language language) throws Exception {
        var page = ask(get(address(secret(language)))).getContentAsString();
        assertThat(page)
                .contains("lang=\"" + language.code() + "\"", name, "£1,500,000", "£1,000,000", "£500,000")
                .contains("name=\"amount\"", "name=\"withoutUs\"", "name=\"deskMark\"", "name=\"partnerMark\"")
                .doesNotContain("<script", "onclick");
        if (language != Language.ENGLISH) {
            assertThat(page).doesNotContain("Is the amount about right?", "Service contract", "Send the answers");
        }
    }

    @Test
    void lookingChangesNothingHoweverOften() throws Exception {
        var address = address(secret(Language.ENGLISH));
        for (var i = 0; i < 3; i++) {
            assertThat(ask(get(address)).getStatus()).isEqualTo(200);
            assertThat(ask(head(address)).getStatus()).isEqualTo(200);
        }
        assertThat(answers()).isZero();
        assertThat(ask(post(address).params(form("yes", "NO"))).getStatus()).isEqualTo(303);
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void anAnswerIsThankedForOnAPageThatCanBeLoadedAgain() throws Exception {
        var address = address(secret(Language.ENGLISH));
        var sent =
                browser.perform(from(post(address).params(form("yes", "NO")))).andReturn();
        assertThat(sent.getResponse().getStatus()).isEqualTo(303);
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(address);
        assertThat(sent.getRequest().getSession(false)).isNull();
        assertThat(sent.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(ask(get(address)).getContentAsString())
                .contains("Thank you", "We received the answers on")
                .doesNotContain("<form");
        var again = ask(post(address).params(form("no", "YES")));
        assertThat(again.getRedirectedUrl()).isEqualTo(address + "?known=yes");
        assertThat(ask(get(address + "?known=yes")).getContentAsString()).contains("Nothing was changed now.");
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void ofTwoAtOnceOneIsTaken() throws Exception {
        var address = address(secret(Language.ENGLISH));
        try (var people = Executors.newFixedThreadPool(4)) {
            Callable<Integer> person =
                    () -> ask(post(address).params(form("yes", "NO"))).getStatus();
            for (var done : people.invokeAll(List.of(person, person, person, person))) {
                assertThat(done.get()).isEqualTo(303);
            }
        }
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsToldBesideItsFieldAndNothingTypedIsLost() throws Exception {
        var address = address(secret(Language.FRENCH));
        var refused = ask(post(address)
                .param("withoutUs", "LATER")
                .param("words", "Merci <b>beaucoup</b>")
                .param("deskMark", "4"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("href=\"#amount\"", "id=\"amount-error\"", "Indiquez si le montant est à peu près exact")
                .contains("Merci &lt;b&gt;beaucoup&lt;/b&gt;")
                .containsPattern("value=\"LATER\"[^>]*checked")
                .containsPattern("name=\"deskMark\"[^>]*value=\"4\"[^>]*checked");
        var noAmount = ask(post(address).params(form("no", "NO")));
        assertThat(noAmount.getContentAsString()).contains("id=\"rightAmount-error\"", "Indiquez ce qui serait exact");
        var tooLong = ask(post(address).params(form("yes", "NO")).param("words", "x".repeat(2_001)));
        assertThat(tooLong.getContentAsString()).contains("Utilisez au plus 2000 caractères", "x".repeat(2_001));
        assertThat(answers()).isZero();
    }

    @Test
    void guessedExpiredRevokedAndOfAnotherPurposeAreEachTold() throws Exception {
        var secret = secret(Language.SPANISH);
        var address = address(secret);
        assertThat(ask(get(address("A".repeat(43)))).getStatus()).isEqualTo(404);
        assertThat(ask(post(address("A".repeat(43))).params(form("yes", "NO"))).getStatus())
                .isEqualTo(404);
        assertThat(ask(get("/outside/scorecard/" + secret)).getStatus()).isEqualTo(404);
        links("expires_at = now(6) - interval 1 day");
        assertThat(ask(get(address)).getStatus()).isEqualTo(410);
        assertThat(ask(post(address).params(form("yes", "NO"))).getContentAsString())
                .contains("Este enlace ha caducado");
        links("expires_at = now(6) + interval 1 day, revoked_at = now(6)");
        assertThat(ask(post(address).params(form("yes", "NO"))).getContentAsString())
                .contains("Este enlace ya no es válido");
        assertThat(answers()).isZero();
    }

    @Test
    void aPartnerSeesItsOwnFiguresAndNoEnquirer() throws Exception {
        actAs(Role.PARTNERSHIP_MANAGER);
        var made = application.getBean(ScorecardService.class).makeLink(partner, "Ms Sample");
        signOut();
        var path =
                "/outside/scorecard/" + made.address().substring(made.address().lastIndexOf('/') + 1);
        for (var i = 0; i < 2; i++) {
            var page = ask(get(path));
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getHeader("Set-Cookie")).isNull();
            assertThat(page.getContentAsString())
                    .contains(name, "1 of 1, too few to say", "Last 12 months")
                    .doesNotContain("Dr Sample", "Example Health Group", "HUK-", "<script");
        }
        assertThat(jdbc.sql("""
                        select count(*) from audit_event where operation = 'scorecard.open' and record_type = 'partner'
                        and record_id = ? and staff_id is null""").param(partner.value()).query(Integer.class).single())
                .isEqualTo(2);
        assertThat(ask(post(path)).getStatus()).isEqualTo(404);
        jdbc.sql("update personal_link set revoked_at = now(6) where partner_id = ? and purpose = 'SCORECARD'")
                .param(partner.value())
                .update();
        assertThat(ask(get(path)).getStatus()).isEqualTo(410);
    }

    private static MultiValueMap<String, String> form(String amount, String withoutUs) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("amount", amount);
        form.add("withoutUs", withoutUs);
        return form;
    }

    private String secret(Language language) {
        return new AskedAgreements(application).secretFor(enquiry, language);
    }

    private static String address(String secret) {
        return "/outside/confirmation/" + secret;
    }

    private void links(String change) {
        jdbc.sql("update personal_link set " + change + " where enquiry_id = ?")
                .param(enquiry.value())
                .update();
    }

    private int answers() {
        return jdbc.sql(
                        "select count(*) from timeline_entry where enquiry_id = ? and title like 'Agreement % confirmed'")
                .param(enquiry.value())
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(from(request)).andReturn().getResponse();
    }

    /** Each request from an address of its own: how often one may ask is tested elsewhere. */
    private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(asked -> {
            asked.setRemoteAddr(new UUID(new Random().nextLong(), 0).toString());
            asked.setCharacterEncoding("UTF-8");
            return asked;
        });
    }
}
