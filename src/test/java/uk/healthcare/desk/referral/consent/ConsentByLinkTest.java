package uk.healthcare.desk.referral.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthcare.desk.outside.Visitor.text;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PageWords;
import uk.healthcare.desk.outside.Visitor;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.overview.CaseLinkService;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.referral.overview.ReferralRow;

/** UC-28: the enquirer is asked by e-mail, and agrees by its personal link. */
class ConsentByLinkTest extends InterestedPartners {

    @Autowired
    private CaseReferralsQuery query;

    @Autowired
    private CaseLinkService links;

    private Visitor enquirer;

    @BeforeEach
    void anEnquirer() {
        enquirer = new Visitor(application);
    }

    @Test
    void theEnquirerAgreesToOneAndNotToTheOther() {
        var page = asked(alpha, beta);
        assertThat(text(enquirer.opens(page))).contains(first, second, "I agree that Healthcare UK");
        var wrong = enquirer.sends(page, "answer", "agree", "givenBy", "Dr <Sample>");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("Select at least one partner", "href=\"#partners\"", "Dr &lt;Sample&gt;");
        var nameless = enquirer.sends(page, "answer", "agree", "partners", number(alpha), "givenBy", " ");
        assertThat(text(nameless)).contains("Enter your name", "href=\"#givenBy\"", "checked=\"checked\"");
        assertThat(text(enquirer.sends(page, "answer", "agree", "partners", "1", "givenBy", "Dr Sample")))
                .contains("no longer considered");

        var done = enquirer.sends(page, "answer", "agree", "partners", number(alpha), "givenBy", "Dr A. Sample");
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(text(enquirer.opens(page))).contains("your answer is recorded", "You agreed", "You did not agree");
        actAs(owner);
        var shown = query.of(enquiry);
        assertThat(shown.consents()).singleElement().satisfies(consent -> {
            assertThat(consent.givenBy()).isEqualTo("Dr A. Sample");
            assertThat(consent.channel()).isEqualTo(Channel.LINK);
            assertThat(consent.partners()).isEqualTo(first);
            assertThat(consent.wording()).startsWith("I agree that Healthcare UK gives my name");
        });
        assertThat(shown.rows())
                .filteredOn(ReferralRow::consented)
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(referral));
        assertThat(timeline())
                .contains("Consent given by Dr A. Sample", "Consent not given by Dr A. Sample", "For " + second);
        assertThat(nextStep()).startsWith("Introduce whom the enquirer agreed to");
        assertThat(audited()).contains("consent.give-by-link");
    }

    @Test
    void aRefusalIsOnTheTimelineAndTheOwnerDecides() {
        var page = asked(alpha);
        var ticked = enquirer.sends(page, "answer", "refuse", "partners", number(alpha));
        assertThat(text(ticked)).contains("Clear it if you do not agree");
        assertThat(enquirer.sends(page, "answer", "refuse").getStatus()).isEqualTo(303);
        assertThat(text(enquirer.opens(page))).contains("You did not agree");
        assertThat(timeline()).contains("Consent not given by", "For " + first);
        assertThat(nextStep()).startsWith("Decide what to do: no consent for " + first);
        actAs(owner);
        assertThat(query.of(enquiry).consents()).isEmpty();
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        var page = asked(alpha);
        Callable<MockHttpServletResponse> yes =
                () -> enquirer.sends(page, "answer", "agree", "partners", number(alpha), "givenBy", "Dr Sample");
        Callable<MockHttpServletResponse> no = () -> enquirer.sends(page, "answer", "refuse");
        try (var both = Executors.newFixedThreadPool(3)) {
            for (var answer : both.invokeAll(List.of(yes, no, yes))) {
                assertThat(answer.get().getStatus()).isEqualTo(303);
            }
        }
        assertThat(timeline().split("Consent (not )?given by", -1)).hasSize(2);
        assertThat(audited()).filteredOn(one -> one.endsWith("-by-link")).hasSize(1);
    }

    @Test
    void lookingDoesNothingAndARevokedLinkNeitherDoes() {
        var page = asked(alpha);
        enquirer.opens(page);
        enquirer.heads(page);
        actAs(owner);
        var link = query.of(enquiry).consentLinks().getFirst();
        assertThat(link.opened()).isNotNull();
        assertThat(link.used()).isNull();
        assertThat(link.partners()).isEqualTo(first);
        links.revoke(enquiry, link.id());
        assertThatThrownBy(() -> links.revoke(enquiry, link.id())).hasMessage("link.revoke.over");
        for (var answer : List.of(enquirer.opens(page), enquirer.sends(page, "answer", "refuse"))) {
            assertThat(answer.getStatus()).isEqualTo(410);
            assertThat(text(answer)).contains("no longer valid").doesNotContain(first);
        }
        assertThat(timeline()).doesNotContain("Consent");
    }

    @Test
    void partnersThatAreOutAreNoLongerAskedFor() {
        var page = asked(alpha);
        actAs(owner);
        application.getBean(ReferralService.class).end(referral, "It withdrew");
        assertThat(text(enquirer.opens(page)))
                .contains("no longer needs an answer")
                .doesNotContain(first);
        assertThat(enquirer.sends(page, "answer", "refuse").getStatus()).isEqualTo(303);
        assertThat(timeline()).doesNotContain("Consent not given");
    }

    @Test
    void aLinkToAnswerIsNoLinkToAgree() {
        var other = new SampleLinks(application)
                .make(LinkPurpose.ANSWER, enquiry, referral, alpha, "a@partner.example", "Ada", "en");
        assertThat(enquirer.opens("/outside/consent/" + other.secret()).getStatus())
                .isEqualTo(404);
        assertThat(enquirer.sends("/outside/consent/" + other.secret(), "answer", "refuse")
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void letterAndPageSpeakTheLanguageOfTheEnquirer(Language language) {
        jdbc.sql("update enquirer set language = :code where id = (select enquirer_id from enquiry where id = :id)")
                .param("code", language.code())
                .param("id", enquiry.value())
                .update();
        var page = asked(alpha);
        assertThat(mail.textFor(address)).contains(first);
        var words = new PageWords(language, "consent");
        assertThat(text(enquirer.opens(page)))
                .contains("lang=\"" + language.code() + "\"", "dir=\"" + words.direction() + "\"")
                .contains(words.say("consent.title"), words.say("consent.agree"));
        var wrong = enquirer.sends(page, "answer", "agree");
        assertThat(text(wrong)).contains(words.say("consent.partners.missing"));
        enquirer.sends(page, "answer", "agree", "partners", number(alpha), "givenBy", "Dr Sample");
        assertThat(text(enquirer.opens(page))).contains(words.say("consent.done.title"));
        actAs(owner);
        assertThat(query.of(enquiry).consents().getFirst().wording())
                .isEqualTo(words.say("consent.wording", reference()));
    }

    /** Asked by a letter that has left; returns the address of the page. */
    private String asked(PartnerId... partners) {
        actAs(owner);
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        letters.ask(enquiry, letter(letters.begin(enquiry).orElseThrow(), partners));
        leave();
        var found = LINK.matcher(mail.textFor(address));
        assertThat(found.find()).isTrue();
        signOut();
        return found.group();
    }

    private static String number(PartnerId partner) {
        return Long.toString(partner.value());
    }

    private List<String> audited() {
        return jdbc.sql("select operation from audit_event where record_type = 'enquiry' and record_id = :id"
                        + " and staff_id is null")
                .param("id", enquiry.value())
                .query(String.class)
                .list();
    }
}
