package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.referral.approach.PartnerAnswerService;
import uk.healthcare.desk.referral.consent.SampleLinks;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** UC-24: the hold that a partner's question opened ends when that partner answers, and only then. */
class QuestionHoldTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ReferralService steps;

    @Autowired
    private PartnerAnswerService outside;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseManagementService management;

    @Autowired
    private EnquiryPageQuery pages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private SignedIn owner;
    private EnquiryId enquiry;
    private PartnerId west;
    private ReferralId first;
    private ReferralId second;
    private LocalDate today;

    @BeforeEach
    void twoPartnersAreAsked() {
        today = London.dateOf(clock.instant());
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        var samples = new CaseSamples(application);
        enquiry = samples.inMatching(owner.id());
        west = samples.partner("West " + enquiry.value());
        actAs(owner);
        first = approached(west);
        second = approached(samples.partner("East " + enquiry.value()));
    }

    @Test
    void itEndsWhenThePartnerAccepts() {
        steps.needsMore(first, "How many beds?", today.plusDays(5));
        assertThat(page().hold()).isEqualTo(HoldKind.AWAITING_ENQUIRER);
        steps.accepted(first, today, null);
        assertThat(page().hold()).isNull();
        assertThat(ended()).containsExactly("Hold ended: West " + enquiry.value() + " accepted");
        assertThat(page().nextStep().action()).startsWith("Ask for consent");
    }

    @Test
    void itEndsWhenThePartnerAnswersByItsLink() {
        var link = new SampleLinks(application)
                .make(LinkPurpose.ANSWER, enquiry, first, west, "ada@partner.example", "Ada Beam", "en");
        signOut();
        outside.ask(link.secret(), "How many beds?");
        outside.decline(link.secret(), DeclineReason.TIMING, null);
        actAs(owner);
        assertThat(page().hold()).isNull();
        assertThat(ended()).containsExactly("Hold ended: West " + enquiry.value() + " declined");
    }

    @Test
    void anAnswerThatIsRecordedLateDoesNotEndItBeforeItBegan() {
        approachedDaysAgo(9);
        steps.needsMore(first, "How many beds?", today.plusDays(5));
        steps.accepted(first, today.minusDays(3), null);
        assertThat(page().hold()).isNull();
        assertThat(count("select count(*) from enquiry_hold where enquiry_id = ? and released_at < since"))
                .isZero();
    }

    @Test
    void itEndsWhenThePartnerIsOutOrNotWaitedForAnyMore() {
        steps.needsMore(first, "How many beds?", today.plusDays(5));
        steps.lapsed(first);
        assertThat(page().hold()).isNull();
        steps.needsMore(second, "Since when?", today.plusDays(5));
        steps.end(second, "Backed out");
        assertThat(page().hold()).isNull();
    }

    @Test
    void itStaysWhileTheQuestionOfAnotherWaits() {
        steps.needsMore(first, "How many beds?", today.plusDays(5));
        steps.needsMore(second, "Since when?", today.plusDays(9));
        steps.declined(first, DeclineReason.TIMING, today, null);
        assertThat(page().hold()).as("for the question of the second").isEqualTo(HoldKind.AWAITING_ENQUIRER);
        assertThat(page().holdUntil()).isEqualTo(today.plusDays(9));
        assertThat(ended()).isEmpty();
        steps.accepted(second, today, null);
        assertThat(page().hold()).isNull();
    }

    @Test
    void itGoesOnForTheEarlierQuestionOfAnother() {
        steps.needsMore(first, "How many beds?", today.plusDays(5));
        steps.needsMore(second, "Since when?", today.plusDays(9));
        steps.accepted(second, today, null);
        assertThat(page().hold()).isEqualTo(HoldKind.AWAITING_ENQUIRER);
        assertThat(page().holdUntil()).isEqualTo(today.plusDays(5));
        assertThat(titles()).contains("Still on hold");
        steps.accepted(first, today, null);
        assertThat(page().hold()).isNull();
        assertThat(count("select count(*) from enquiry_hold where enquiry_id = ? and released_at is null"))
                .isZero();
    }

    @Test
    void aHoldThatSomebodySetIsNotEndedByAnAnswer() {
        steps.needsMore(first, "How many beds?", today.plusDays(5));
        cases.hold(enquiry, HoldKind.WITH_POST, today.plusDays(20), "The post looks into it");
        steps.accepted(first, today, null);
        assertThat(page().hold()).isEqualTo(HoldKind.WITH_POST);
    }

    @Test
    void whatSomebodyEndedDoesNotComeBack() {
        steps.needsMore(first, "How many beds?", today.plusDays(5));
        cases.releaseHold(enquiry);
        steps.needsMore(second, "Since when?", today.plusDays(9));
        steps.accepted(second, today, null);
        assertThat(page().hold()).isNull();
    }

    @Test
    void itIsThereAgainWhenAClosingIsTakenBackAndEndsWithTheAnswerThen() {
        steps.needsMore(first, "How many beds?", today.plusDays(5));
        cases.close(enquiry, Outcome.ENQUIRER_SILENT, "Nothing came");
        cases.undo(enquiry);
        assertThat(page().hold()).isEqualTo(HoldKind.AWAITING_ENQUIRER);
        steps.accepted(first, today, null);
        assertThat(page().hold()).isNull();
    }

    @Test
    void aReopenedEnquiryWaitsForNoQuestionOfBefore() {
        steps.needsMore(first, "How many beds?", today.plusDays(5));
        cases.close(enquiry, Outcome.ENQUIRER_SILENT, "Nothing came");
        actAs(Role.MANAGER);
        management.reopen(enquiry, "They wrote again");
        actAs(owner);
        steps.needsMore(second, "Since when?", today.plusDays(9));
        steps.accepted(second, today, null);
        assertThat(page().hold()).isNull();
    }

    private ReferralId approached(PartnerId partner) {
        var referral = application.getBean(ShortlistService.class).shortlist(enquiry, partner, CaseSamples.REASON);
        steps.approach(referral, Channel.EMAIL, today, "A hospital group plans a radiotherapy unit.");
        return referral;
    }

    private void approachedDaysAgo(int days) {
        jdbc.sql("update referral set state_since = state_since - interval ? day where enquiry_id = ?")
                .params(days, enquiry.value())
                .update();
    }

    private EnquiryDetails page() {
        return pages.details(enquiry);
    }

    private List<String> ended() {
        return titles().stream().filter(title -> title.startsWith("Hold ended")).toList();
    }

    private List<String> titles() {
        return jdbc.sql("select title from timeline_entry where enquiry_id = ? order by id")
                .param(enquiry.value())
                .query(String.class)
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(enquiry.value()).query(Integer.class).single();
    }
}
