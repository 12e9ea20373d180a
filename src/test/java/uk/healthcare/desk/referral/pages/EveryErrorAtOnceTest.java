package uk.healthcare.desk.referral.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthcare.desk.outside.Visitor.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.correspondence.MailDay;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PageWords;
import uk.healthcare.desk.outside.Visitor;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.ShortlistService;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AskedAgreements;
import uk.healthcare.desk.referral.consent.SampleLinks;
import uk.healthcare.desk.staff.Role;

/** UC-24: a form outside tells all that is wrong with it at once, in the pattern of GOV.UK, and loses nothing typed. */
class EveryErrorAtOnceTest extends DeskTest {

    private static final Pattern TOLD = Pattern.compile("<a href=\"#([A-Za-z]+)\">");
    private static final Pattern BESIDE = Pattern.compile("id=\"([A-Za-z]+)-error\"");

    private static MailDay mail;

    @Autowired
    private ApplicationContext application;

    private CaseSamples samples;
    private SampleLinks links;
    private Visitor somebody;
    private EnquiryId enquiry;
    private PartnerId partner;

    @BeforeAll
    static void open() {
        mail = new MailDay();
    }

    @AfterAll
    static void close() {
        mail.close();
    }

    @BeforeEach
    void aCase() {
        actAs(Role.ADMINISTRATOR);
        mail.mailbox(application);
        samples = new CaseSamples(application);
        links = new SampleLinks(application);
        somebody = new Visitor(application);
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        partner = samples.partner("Erring Beams " + enquiry.value());
        actAs(owner);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theConfirmationTellsEveryFieldThatIsWrong(Language language) {
        application.getBean(AgreementService.class).record(samples.inDiscussion(enquiry, partner), CaseSamples.terms());
        var page = "/outside/confirmation/" + new AskedAgreements(application).secretFor(enquiry, language);
        signOut();
        var tooLong = "ب".repeat(2_001);
        var refused = somebody.sends(page, "amount", "no", "deskMark", "7", "partnerMark", "2", "words", tooLong);
        assertTold(refused, "rightAmount", "withoutUs", "deskMark", "words");
        var words = new PageWords(language, "confirmation");
        assertThat(text(refused))
                .contains("<title>" + words.say("frame.error") + " " + words.say("confirmation.title"))
                .contains(words.say("text.missing.rightAmount"), words.say("confirmation.without-us.missing"))
                .contains(words.say("confirmation.mark.range", 5), words.say("text.too-long", 2_000, 2_001))
                .contains("aria-describedby=\"deskMark-hint deskMark-error\"", tooLong)
                .containsPattern("name=\"amount\"[^>]*value=\"no\"[^>]*checked")
                .containsPattern("name=\"partnerMark\"[^>]*value=\"2\"[^>]*checked");
        assertTold(somebody.sends(page, "rightAmount", "x".repeat(501)), "amount", "rightAmount", "withoutUs");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void consentTellsThatPartnerAndNameAreMissing(Language language) {
        application.getBean(ReferralService.class).accepted(approached(), LocalDate.now(), null);
        var page = links.consent(enquiry, partner, language.code()).path();
        signOut();
        var words = new PageWords(language, "consent");
        var refused = somebody.sends(page, "answer", "agree");
        assertTold(refused, "partners", "givenBy");
        assertThat(text(refused))
                .contains("<title>" + words.say("frame.error") + " " + words.say("consent.title"))
                .contains(words.say("consent.partners.missing"), words.say("text.missing.givenBy"));
        var gone = somebody.sends(page, "answer", "agree", "partners", "999999", "givenBy", "n".repeat(161));
        assertTold(gone, "partners", "givenBy");
        assertThat(text(gone)).contains(words.say("consent.partners.not-considered"), "n".repeat(161));
    }

    @Test
    void decliningTellsReasonAndWords() {
        var page = answerPage();
        var refused = somebody.sends(page + "/decline", "text", "x".repeat(501));
        assertTold(refused, "why", "text");
        assertThat(text(refused)).contains("Choose why you decline", "x".repeat(501));
    }

    @Test
    void handingOnTellsNameAndAddress() {
        var page = answerPage();
        assertTold(somebody.sends(page + "/colleague"), "name", "address");
        var typed = somebody.sends(page + "/colleague", "name", "See https://a.example", "address", "nobody");
        assertTold(typed, "name", "address");
        assertThat(text(typed)).contains("value=\"See https://a.example\"", "value=\"nobody\"");
        var known = somebody.sends(page + "/colleague", "name", "", "address", "ada@partner.example");
        assertTold(known, "name", "address");
    }

    private String answerPage() {
        var page =
                links.make(LinkPurpose.ANSWER, enquiry, approached(), partner, "ada@partner.example", "Ada Beam", "en");
        signOut();
        return page.path();
    }

    private ReferralId approached() {
        var referral = application.getBean(ShortlistService.class).shortlist(enquiry, partner, CaseSamples.REASON);
        application
                .getBean(ReferralService.class)
                .approach(referral, Channel.EMAIL, LocalDate.now(), "A hospital group plans a radiotherapy unit.");
        return referral;
    }

    /** In the summary, which takes the focus, and beside each field; in the order of the form, each once. */
    private static void assertTold(MockHttpServletResponse refused, String... fields) {
        assertThat(refused.getStatus()).isEqualTo(422);
        var page = text(refused);
        assertThat(found(TOLD, page)).isEqualTo(Arrays.asList(fields));
        assertThat(found(BESIDE, page)).isEqualTo(Arrays.asList(fields));
        assertThat(page)
                .containsPattern("class=\"govuk-error-summary\" tabindex=\"-1\" autofocus")
                .doesNotContain("<script");
        for (var field : fields) {
            assertThat(page).containsPattern("id=\"%s\"[\\s>]".formatted(field));
            assertThat(page).containsPattern("aria-describedby=\"[^\"]*\\b%s-error".formatted(field));
        }
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
