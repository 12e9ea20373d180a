package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthcare.desk.outside.Visitor.text;

import java.time.LocalDate;
import java.util.List;
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
import uk.healthcare.desk.correspondence.MailDay;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.Visitor;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** UC-24: a partner answers by its personal link, through the real chain of filters. */
class AnswerByLinkTest extends DeskTest {

    private static final String BRIEF = "A hospital group in Kuwait plans a radiotherapy unit.";
    private static final Pattern LINK = Pattern.compile("/outside/answer/[A-Za-z0-9_-]{43}");

    private static MailDay mail;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ReferralService steps;

    @Autowired
    private EnquiryPageQuery pages;

    @Autowired
    private JdbcClient jdbc;

    private final String colleague = "colleague-" + UUID.randomUUID().toString().substring(0, 8) + "@partner.example";
    private SampleLinks links;
    private Visitor partner;
    private EnquiryId enquiry;
    private PartnerId chosen;
    private ReferralId referral;
    private SignedIn owner;
    private String page;

    @BeforeAll
    static void open() {
        mail = new MailDay();
    }

    @AfterAll
    static void close() {
        mail.close();
    }

    @BeforeEach
    void anApproachWithALink() {
        actAs(Role.ADMINISTRATOR);
        mail.mailbox(application);
        links = new SampleLinks(application);
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        chosen = samples.partner("Link Beams " + UUID.randomUUID());
        actAs(owner);
        referral = application.getBean(ShortlistService.class).shortlist(enquiry, chosen, CaseSamples.REASON);
        steps.approach(referral, Channel.EMAIL, LocalDate.now(), BRIEF);
        page = link().path();
        partner = new Visitor(application);
        signOut();
    }

    private SampleLinks.Made link() {
        return links.make(LinkPurpose.ANSWER, enquiry, referral, chosen, "contact@partner.example", "Ada Beam", "en");
    }

    @Test
    void thePageShowsTheBriefAndFourWaysToAnswer() {
        var shown = text(partner.opens(page));
        assertThat(shown)
                .contains(BRIEF, "Please answer by", "We are interested", "We need to know more", "We decline")
                .contains("Hand on to a colleague", reference())
                .doesNotContain("Example Health Group", "sample@health.example", "Dr Sample");
    }

    @Test
    void lookingDoesNothingHoweverOften() {
        var before = audited();
        for (var step : List.of("", "/interested", "/question", "/decline", "/colleague")) {
            assertThat(partner.opens(page + step).getStatus()).isEqualTo(200);
            assertThat(partner.heads(page + step).getStatus()).isEqualTo(200);
        }
        assertThat(state()).isEqualTo(ReferralState.APPROACHED);
        assertThat(audited()).isEqualTo(before);
        assertThat(timeline()).doesNotContain("accepted", "declined", "needs more", "handed");
        assertThat(jdbc.sql("select count(*) from personal_link where referral_id = :id and opened_at is not null")
                        .param("id", referral.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void interestedMovesTheReferralAndTellsTheOwner() {
        assertThat(done(partner.sends(page + "/interested", "text", "We could begin in May")))
                .contains("You have told us that you are interested");
        assertThat(state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(timeline()).contains(" accepted", "We could begin in May", "Ada Beam (contact@partner.example)");
        assertThat(nextStep()).startsWith("Ask for consent and introduce");
        assertThat(audited()).contains("referral.accept-by-link");
        assertThat(jdbc.sql("select count(*) from audit_event where operation = 'referral.accept-by-link'"
                                + " and record_id = :id and staff_id is null")
                        .param("id", referral.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aQuestionOpensAHoldAndTheLinkStaysUsable() {
        var wrong = partner.sends(page + "/question", "question", "  ");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("Enter your question", "href=\"#question\"", "id=\"question-error\"");
        assertThat(done(partner.sends(page + "/question", "question", "How many beds?")))
                .contains("Your question was sent", "How many beds?");
        partner.sends(page + "/question", "question", "How many beds?");
        assertThat(state()).isEqualTo(ReferralState.APPROACHED);
        actAs(owner);
        assertThat(pages.details(enquiry).hold()).isEqualTo(HoldKind.AWAITING_ENQUIRER);
        signOut();
        assertThat(occurrences(timeline(), "needs more"))
                .as("sent twice, told once")
                .isEqualTo(1);
        assertThat(done(partner.sends(page + "/interested"))).contains("You have told us that you are interested");
    }

    @Test
    void whatOurPeopleWroteDownOfATalkIsNotShownToThePartner() {
        actAs(owner);
        steps.needsMore(
                referral,
                "By phone: is it the Example Health Group?",
                LocalDate.now().plusDays(7));
        signOut();
        partner.sends(page + "/question", "question", "How many beds?");
        assertThat(text(partner.opens(page))).contains("How many beds?").doesNotContain("Example Health Group");
    }

    @Test
    void decliningNeedsAReasonAndLosesNothingTyped() {
        var wrong = partner.sends(page + "/decline", "text", "Not this <year>");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong))
                .contains("Choose why you decline", "href=\"#why\"", "Not this &lt;year&gt;", "<title>Error: ");
        var other = partner.sends(page + "/decline", "why", "OTHER", "text", "");
        assertThat(text(other)).contains("Say why you decline", "checked=\"checked\"");
        assertThat(text(partner.sends(page + "/decline", "why", "NONSENSE"))).contains("Choose why you decline");
        assertThat(state()).isEqualTo(ReferralState.APPROACHED);
        assertThat(done(partner.sends(page + "/decline", "why", "NO_CAPACITY", "text", "Until July")))
                .contains("You have declined", "No capacity now");
        assertThat(state()).isEqualTo(ReferralState.DECLINED);
        assertThat(timeline()).contains("No capacity now. Until July", "Ada Beam");
    }

    @Test
    void aLateAnswerStillCounts() {
        actAs(owner);
        steps.lapsed(referral);
        signOut();
        assertThat(text(partner.opens(page)))
                .contains("A late answer still counts")
                .doesNotContain("We need to know more");
        var question = partner.sends(page + "/question", "question", "Too late?");
        assertThat(question.getStatus()).isEqualTo(422);
        assertThat(text(question)).contains("We can no longer take a question here", "Too late?");
        assertThat(done(partner.sends(page + "/interested"))).contains("You have told us that you are interested");
        assertThat(state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void ofTwoAnswersAtOnceOneCountsAndTheOtherSeesIt() throws Exception {
        var second = link().path();
        var other = new Visitor(application);
        Callable<MockHttpServletResponse> one = () -> partner.sends(page + "/interested");
        Callable<MockHttpServletResponse> no =
                () -> other.sends(second + "/decline", "why", "TIMING", "text", "Next year");
        try (var both = Executors.newFixedThreadPool(3)) {
            var answers = both.invokeAll(List.of(one, one, no));
            for (var answer : answers) {
                assertThat(answer.get().getStatus()).isEqualTo(303);
            }
        }
        assertThat(state()).isIn(ReferralState.ACCEPTED, ReferralState.DECLINED);
        assertThat(jdbc.sql("select count(*) from referral_move where referral_id = :id and from_state = 'APPROACHED'")
                        .param("id", referral.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var told = state() == ReferralState.ACCEPTED ? "You have told us that you are interested" : "You have declined";
        assertThat(text(partner.opens(page))).contains(told);
        assertThat(text(other.opens(second)))
                .as("another link of the same approach")
                .contains(told);
    }

    @Test
    void replayedAnAnswerChangesNothing() {
        partner.sends(page + "/decline", "why", "TERMS");
        assertThat(done(partner.sends(page + "/interested"))).contains("You have declined");
        assertThat(state()).isEqualTo(ReferralState.DECLINED);
        assertThat(occurrences(timeline(), " accepted")).isZero();
    }

    @Test
    void anExpiredOrRevokedLinkSaysSoAndAnswersNothing() {
        jdbc.sql("update personal_link set expires_at = '2026-01-01' where referral_id = :id")
                .param("id", referral.value())
                .update();
        closed("This link has expired");
        jdbc.sql("update personal_link set revoked_at = '2026-01-01' where referral_id = :id")
                .param("id", referral.value())
                .update();
        closed("This link is no longer valid");
        assertThat(state()).isEqualTo(ReferralState.APPROACHED);
    }

    private void closed(String told) {
        for (var answer :
                List.of(partner.opens(page), partner.opens(page + "/decline"), partner.sends(page + "/interested"))) {
            assertThat(answer.getStatus()).isEqualTo(410);
            assertThat(text(answer)).contains(told).doesNotContain(BRIEF);
        }
    }

    @ParameterizedTest
    @EnumSource(value = LinkPurpose.class, names = "ANSWER", mode = EnumSource.Mode.EXCLUDE)
    void aLinkOfAnotherPurposeOpensNothingHere(LinkPurpose purpose) {
        var other = links.make(purpose, enquiry, referral, chosen, "dr@health.example", "Dr Sample", "en");
        var path = "/outside/answer/" + other.secret();
        assertThat(partner.opens(path).getStatus()).isEqualTo(404);
        assertThat(partner.sends(path + "/interested").getStatus()).isEqualTo(404);
        assertThat(state()).isEqualTo(ReferralState.APPROACHED);
    }

    @Test
    void aGuessedSecretOpensNothing() {
        var guess = page.substring(0, page.length() - 1) + (page.endsWith("A") ? "B" : "A");
        assertThat(partner.opens(guess).getStatus()).isEqualTo(404);
        assertThat(partner.sends(guess + "/interested").getStatus()).isEqualTo(404);
        assertThat(partner.opens(page + "/nothing").getStatus()).isEqualTo(404);
    }

    @Test
    void takenOutMeanwhileThePageSaysThatNoAnswerIsNeeded() {
        actAs(owner);
        steps.end(referral, "Another was chosen");
        signOut();
        assertThat(text(partner.opens(page)))
                .contains("no longer needs an answer")
                .doesNotContain(BRIEF);
        assertThat(done(partner.sends(page + "/interested"))).contains("no longer needs an answer");
        assertThat(state()).isEqualTo(ReferralState.ENDED);
        assertThat(jdbc.sql("select revoked_at is not null from personal_link where referral_id = :id")
                        .param("id", referral.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aColleagueGetsALinkOfTheirOwn() {
        assertThat(done(partner.sends(page + "/colleague", "name", "Sam O’Neill", "address", colleague)))
                .contains("Your colleague gets a message");
        partner.sends(page + "/colleague", "name", "Sam O’Neill", "address", colleague);
        assertThat(disclosed()).as("before the letter left").isZero();
        mail.sendAll(application);
        assertThat(mail.receivedBy(colleague)).as("sent twice, written once").isEqualTo(1);
        var letter = mail.textFor(colleague);
        assertThat(letter).contains("Dear Sam O’Neill", "Ada Beam").doesNotContain(BRIEF, "{link}");
        var theirs = LINK.matcher(letter);
        assertThat(theirs.find()).isTrue();
        assertThat(theirs.group()).isNotEqualTo(page);
        assertThat(disclosed()).isEqualTo(1);
        var other = new Visitor(application);
        assertThat(text(other.opens(theirs.group()))).contains(BRIEF);
        assertThat(done(other.sends(theirs.group() + "/interested"))).contains("You have told us");
        assertThat(text(partner.opens(page))).contains("You have told us");
        assertThat(timeline()).contains("handed the approach on", "Sam O’Neill (" + colleague + ")");
    }

    @Test
    void ourMailboxIsNoWayToWriteToStrangers() {
        var path = page + "/colleague";
        assertThat(text(partner.sends(path, "name", "Win http://evil.example now", "address", colleague)))
                .contains("with letters only", "value=\"" + colleague + "\"");
        assertThat(text(partner.sends(path, "name", "Sam", "address", "nobody")))
                .contains("correct format");
        assertThat(text(partner.sends(path, "name", "Sam", "address", "contact@partner.example")))
                .contains("has a link to this enquiry already");
        for (int number = 0; number < HandingOn.MOST_BY_ONE_LINK; number++) {
            assertThat(partner.sends(path, "name", "Sam", "address", number + colleague)
                            .getStatus())
                    .isEqualTo(303);
        }
        assertThat(text(partner.sends(path, "name", "Sam", "address", "one-more-" + colleague)))
                .contains("cannot be handed on again");
        assertThat(text(partner.opens(page))).doesNotContain("Hand on to a colleague");
    }

    /** What the page shows after the answer, by the address that it leads to. */
    private String done(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        return text(partner.opens(answer.getRedirectedUrl()));
    }

    private ReferralState state() {
        return jdbc.sql("select state from referral where id = :id")
                .param("id", referral.value())
                .query((row, number) -> ReferralState.valueOf(row.getString(1)))
                .single();
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

    private List<String> audited() {
        return jdbc.sql("select operation from audit_event where record_type = 'referral' and record_id = :id")
                .param("id", referral.value())
                .query(String.class)
                .list();
    }

    private String reference() {
        return jdbc.sql("select reference from enquiry where id = :id")
                .param("id", enquiry.value())
                .query(String.class)
                .single();
    }

    private int disclosed() {
        return jdbc.sql("select count(*) from disclosure where recipient = :to and kind = 'BRIEF' and text = :brief")
                .param("to", colleague)
                .param("brief", BRIEF)
                .query(Integer.class)
                .single();
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
