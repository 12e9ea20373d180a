package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthcare.desk.outside.Visitor.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MailDay;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.PageWords;
import uk.healthcare.desk.outside.Visitor;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** UC-28: the enquirer is asked by e-mail, and agrees by its personal link. */
class ConsentByLinkTest extends DeskTest {

    private static final Pattern LINK = Pattern.compile("/outside/consent/[A-Za-z0-9_-]{43}");

    private static MailDay mail;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ConsentLetterService letters;

    @Autowired
    private DueDiligenceService dueDiligence;

    @Autowired
    private CaseReferralsQuery query;

    @Autowired
    private CaseLinkService links;

    @Autowired
    private JdbcClient jdbc;

    private final String first = "Alpha Beams " + UUID.randomUUID();
    private final String second = "Beta Beams " + UUID.randomUUID();
    private final String address = UUID.randomUUID().toString().substring(0, 8) + "@health.example";
    private Visitor enquirer;
    private SignedIn owner;
    private EnquiryId enquiry;
    private PartnerId alpha;
    private PartnerId beta;
    private ReferralId referral;

    @BeforeAll
    static void open() {
        mail = new MailDay();
    }

    @AfterAll
    static void close() {
        mail.close();
    }

    @BeforeEach
    void twoPartnersAreInterested() {
        actAs(Role.ADMINISTRATOR);
        mail.mailbox(application);
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        // Others of its organisation have another address.
        jdbc.sql("update enquirer set email = :address where id = (select enquirer_id from enquiry where id = :id)")
                .param("address", address)
                .param("id", enquiry.value())
                .update();
        alpha = samples.partner(first);
        beta = samples.partner(second);
        actAs(owner);
        referral = interested(alpha);
        interested(beta);
        enquirer = new Visitor(application);
    }

    private ReferralId interested(PartnerId partner) {
        var chosen = application.getBean(ShortlistService.class).shortlist(enquiry, partner, CaseSamples.REASON);
        var steps = application.getBean(ReferralService.class);
        steps.approach(chosen, Channel.EMAIL, LocalDate.now(), "Would it interest you?");
        steps.accepted(chosen, LocalDate.now(), null);
        return chosen;
    }

    @Test
    void whoHasNotAcceptedIsNotNamedAsInterested() {
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        var silent = new CaseSamples(application).partner("Silent Beams " + UUID.randomUUID());
        application.getBean(ShortlistService.class).shortlist(enquiry, silent, CaseSamples.REASON);
        refused(letter(letters.begin(enquiry).orElseThrow(), silent), "consent.ask.not-interested", "partners");
    }

    @Test
    void noNameIsToldBeforeDueDiligenceIsClear() {
        var typed = letter(letters.begin(enquiry).orElseThrow(), alpha);
        assertThatThrownBy(() -> letters.ask(enquiry, typed)).hasMessage("consent.ask.due-diligence");
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        letters.ask(enquiry, typed);
        jdbc.sql("update due_diligence set decision = :failed where enquiry_id = :id")
                .param("failed", DueDiligenceState.FAILED.name())
                .param("id", enquiry.value())
                .update();
        leave();
        assertThat(mail.receivedBy(address)).as("failed before it left").isZero();
        assertThat(disclosed()).isEmpty();
    }

    @Test
    void theLetterNamesThePartnersAndTellsItOnlyToItsReceiver() {
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        var typed = letter(letters.begin(enquiry).orElseThrow(), alpha, beta);
        letters.ask(enquiry, typed);
        letters.ask(enquiry, typed);
        assertThat(disclosed()).as("before it left").isEmpty();
        leave();
        assertThat(mail.receivedBy(address)).as("sent twice, written once").isEqualTo(1);
        assertThat(mail.textFor(address)).contains("- " + first, "- " + second).containsPattern(LINK);
        assertThat(disclosed()).containsExactlyInAnyOrder(alpha.value(), beta.value());
        assertThat(nextStep()).startsWith("Get the enquirer’s answer about Alpha Beams");
        assertThat(jdbc.sql("select body from message where enquiry_id = :id and purpose = 'CONSENT'")
                        .param("id", enquiry.value())
                        .query(String.class)
                        .single())
                .contains("{link}")
                .doesNotContainPattern(LINK);
    }

    @Test
    void wrongPartnersOrATextWithoutPlacesAreRefused() {
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        var start = letters.begin(enquiry).orElseThrow();
        refused(letter(start), "consent.partners.missing", "partners");
        refused(letter(start, new PartnerId(1)), "consent.partners.not-considered", "partners");
        refused(
                new ConsentLetter(UUID.randomUUID(), Set.of(alpha), "May they?", "Here: {link}"),
                "consent.ask.partners",
                "text");
        refused(
                new ConsentLetter(UUID.randomUUID(), Set.of(alpha), "May they?", "They are {partners}"),
                "referral.letter.link",
                "text");
    }

    private void refused(ConsentLetter typed, String key, String field) {
        assertThatThrownBy(() -> letters.ask(enquiry, typed)).isInstanceOfSatisfying(RuleViolation.class, broken -> {
            assertThat(broken.key()).isEqualTo(key);
            assertThat(broken.field()).isEqualTo(field);
        });
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

    private static ConsentLetter letter(LetterStart start, PartnerId... partners) {
        return new ConsentLetter(UUID.randomUUID(), Set.of(partners), start.subject(), start.text());
    }

    private void leave() {
        jdbc.sql("update outgoing_message set next_attempt_at = '2020-01-01' where state = 'HELD'")
                .update();
        mail.sendAll(application);
    }

    private static String number(PartnerId partner) {
        return Long.toString(partner.value());
    }

    private List<Long> disclosed() {
        return jdbc.sql("select partner_id from disclosure where recipient = :to and kind = 'PARTNER_NAME'")
                .param("to", address)
                .query(Long.class)
                .list();
    }

    private String timeline() {
        return String.join(
                "\n",
                jdbc.sql("select concat(title, ': ', coalesce(body, '')) from timeline_entry where enquiry_id = :id")
                        .param("id", enquiry.value())
                        .query(String.class)
                        .list());
    }

    private String nextStep() {
        return jdbc.sql("select next_step from enquiry where id = :id")
                .param("id", enquiry.value())
                .query(String.class)
                .single();
    }

    private String reference() {
        return jdbc.sql("select reference from enquiry where id = :id")
                .param("id", enquiry.value())
                .query(String.class)
                .single();
    }

    private List<String> audited() {
        return jdbc.sql("select operation from audit_event where record_type = 'enquiry' and record_id = :id"
                        + " and staff_id is null")
                .param("id", enquiry.value())
                .query(String.class)
                .list();
    }
}
