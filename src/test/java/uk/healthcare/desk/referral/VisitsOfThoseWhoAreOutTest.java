package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.StepKind;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** A visit is planned with a partner: it ends with its referral, and is planned again when that comes back. */
class VisitsOfThoseWhoAreOutTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private LadderService ladder;

    @Autowired
    private LadderQuery query;

    @Autowired
    private ReferralService steps;

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
    private ReferralId referral;
    private LocalDate today;

    @BeforeEach
    void twoPartnersAreIntroduced() {
        today = London.dateOf(clock.instant());
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        var samples = new CaseSamples(application);
        enquiry = samples.inMatching(owner.id());
        actAs(owner);
        referral = new ReferralSamples(application).introduced(enquiry, samples.partner("Out " + enquiry.value()));
        new ReferralSamples(application).introduced(enquiry, samples.partner("In " + enquiry.value()));
    }

    @Test
    void itEndsWithItsPartnerAndIsNoNextStepAnyMore() {
        var number = visit();
        assertThat(pages.details(enquiry).nextStep().kind()).isEqualTo(StepKind.VISIT);
        steps.end(referral, "They found the price too high");
        assertThat(state(number)).isEqualTo("ENDED");
        assertThat(query.of(referral).planned()).isEmpty();
        assertThat(pages.details(enquiry).nextStep().kind()).isEqualTo(StepKind.ACTION);
        assertThat(pages.details(enquiry).nextStep().dueOn()).isEqualTo(today);
        assertThat(titles())
                .anyMatch(title -> title.startsWith("Delegation called off: ") && title.endsWith(", Leeds"));
        assertThatThrownBy(() -> ladder.visitCalledOff(referral, number, "No visas", next()))
                .hasMessage("referral.visit.settled");
    }

    @Test
    void anotherNextStepStays() {
        visit();
        cases.note(enquiry, "They want to see the unit first.");
        ladder.contact(referral, new ContactTerms(Channel.PHONE, today, "Dr Sample", "Spoke", next()));
        steps.end(referral, "They found the price too high");
        assertThat(pages.details(enquiry).nextStep().action()).isEqualTo("Ask for the draft");
    }

    @Test
    void whatTookPlaceOrWasCalledOffStaysAsItWas() {
        var done = visit();
        ladder.visitTookPlace(referral, done, "They saw the unit.", next());
        var not = visit();
        ladder.visitCalledOff(referral, not, "No visas", next());
        steps.end(referral, "They found the price too high");
        assertThat(state(done)).isEqualTo("TOOK_PLACE");
        assertThat(state(not)).isEqualTo("CALLED_OFF");
    }

    @Test
    void aClosedEnquiryHasNoneAndWhenTheClosingIsTakenBackItIsPlannedAgain() {
        var number = visit();
        cases.close(enquiry, Outcome.ENQUIRER_WITHDREW, "The budget is gone");
        assertThat(state(number)).isEqualTo("ENDED");
        assertThat(query.of(referral).planned()).isEmpty();
        cases.undo(enquiry);
        assertThat(state(number)).isEqualTo("PLANNED");
        assertThat(pages.details(enquiry).nextStep().kind()).isEqualTo(StepKind.VISIT);
        ladder.visitCalledOff(referral, number, "No visas", next());
        assertThat(state(number)).isEqualTo("CALLED_OFF");
    }

    @Test
    void thatOfAPartnerWhoAgreedComesBackAsWell() {
        steps.discussionStarted(referral, today, null);
        var number = visit();
        application.getBean(AgreementService.class).record(referral, CaseSamples.terms());
        assertThat(state(number)).isEqualTo("PLANNED");
        cases.close(enquiry, Outcome.AGREEMENT_REACHED, "They signed");
        assertThat(state(number)).isEqualTo("ENDED");
        cases.undo(enquiry);
        assertThat(state(number)).isEqualTo("PLANNED");
    }

    @Test
    void reopeningBringsBackThoseOfThePartnersThatComeBackAndNoOther() {
        var gone = visit();
        steps.end(referral, "They found the price too high");
        var other = new ReferralSamples(application)
                .introduced(enquiry, new CaseSamples(application).partner("Third " + enquiry.value()));
        var stays = ladder.planVisit(other, terms());
        cases.close(enquiry, Outcome.ENQUIRER_WITHDREW, "The budget is gone");
        actAs(Role.MANAGER);
        management.reopen(enquiry, "They wrote again");
        assertThat(state(gone)).isEqualTo("ENDED");
        assertThat(state(stays)).isEqualTo("PLANNED");
    }

    private long visit() {
        return ladder.planVisit(referral, terms());
    }

    private VisitTerms terms() {
        return new VisitTerms(VisitKind.DELEGATION, today, today.plusDays(2), "Leeds", "Six from Kuwait");
    }

    private NextContact next() {
        return new NextContact("Ask for the draft", today.plusDays(10), WaitingFor.PARTNER);
    }

    private String state(long visit) {
        return jdbc.sql("select state from visit where id = ?")
                .param(visit)
                .query(String.class)
                .single();
    }

    private List<String> titles() {
        return jdbc.sql("select title from timeline_entry where enquiry_id = ? order by id")
                .param(enquiry.value())
                .query(String.class)
                .list();
    }
}
