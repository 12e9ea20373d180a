package uk.healthcare.desk.referral.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthcare.desk.outside.Visitor.text;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.outside.Visitor;
import uk.healthcare.desk.referral.ReferralState;

/** UC-24: a partner answers by its personal link, through the real chain of filters. */
class AnswerByLinkTest extends ApproachWithLink {

    @Autowired
    private EnquiryPageQuery pages;

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
        assertThat(state(referral)).isEqualTo(ReferralState.APPROACHED);
        assertThat(audited()).isEqualTo(before);
        assertThat(timeline()).doesNotContain("accepted", "declined", "needs more", "handed");
        assertThat(count(
                        "select count(*) from personal_link where referral_id = :id and opened_at is not null",
                        referral.value()))
                .isEqualTo(1);
    }

    @Test
    void interestedMovesTheReferralAndTellsTheOwner() {
        assertThat(done(partner.sends(page + "/interested", "text", "We could begin in May")))
                .contains("You have told us that you are interested");
        assertThat(state(referral)).isEqualTo(ReferralState.ACCEPTED);
        assertThat(timeline()).contains(" accepted", "We could begin in May", "Ada Beam (contact@partner.example)");
        assertThat(nextStep()).startsWith("Ask for consent and introduce");
        assertThat(audited()).contains("referral.accept-by-link");
        assertThat(count(
                        "select count(*) from audit_event where operation = 'referral.accept-by-link'"
                                + " and record_id = :id and staff_id is null",
                        referral.value()))
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
        assertThat(state(referral)).isEqualTo(ReferralState.APPROACHED);
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
        assertThat(state(referral)).isEqualTo(ReferralState.APPROACHED);
        assertThat(done(partner.sends(page + "/decline", "why", "NO_CAPACITY", "text", "Until July")))
                .contains("You have declined", "No capacity now");
        assertThat(state(referral)).isEqualTo(ReferralState.DECLINED);
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
        assertThat(state(referral)).isEqualTo(ReferralState.ACCEPTED);
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
        assertThat(state(referral)).isIn(ReferralState.ACCEPTED, ReferralState.DECLINED);
        assertThat(count(
                        "select count(*) from referral_move where referral_id = :id and from_state = 'APPROACHED'",
                        referral.value()))
                .isEqualTo(1);
        var told = state(referral) == ReferralState.ACCEPTED
                ? "You have told us that you are interested"
                : "You have declined";
        assertThat(text(partner.opens(page))).contains(told);
        assertThat(text(other.opens(second)))
                .as("another link of the same approach")
                .contains(told);
    }

    @Test
    void replayedAnAnswerChangesNothing() {
        partner.sends(page + "/decline", "why", "TERMS");
        assertThat(done(partner.sends(page + "/interested"))).contains("You have declined");
        assertThat(state(referral)).isEqualTo(ReferralState.DECLINED);
        assertThat(occurrences(timeline(), " accepted")).isZero();
    }

    private List<String> audited() {
        return jdbc.sql("select operation from audit_event where record_type = 'referral' and record_id = :id")
                .param("id", referral.value())
                .query(String.class)
                .list();
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
