package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.ClockView;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** A case is closed while something runs on it, and opened again. */
class ClosingTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ShortlistService shortlist;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private CaseReferralsQuery query;

    @Autowired
    private EnquiryPageQuery page;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseManagementService management;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Clock clock;

    private SignedIn owner;
    private EnquiryId enquiry;
    private ReferralId referral;

    @BeforeEach
    void anEnquiryWithAPartnerOnItsShortlist() {
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        actAs(owner);
        referral = shortlist.shortlist(enquiry, samples.partner("Western Beams"), CaseSamples.REASON);
    }

    @Test
    void anApproachAndAClosingAtTheSameMomentLeaveNoPartnerAskedOnAClosedCase() throws Exception {
        for (var failure : together(List.of(this::approach, this::close))) {
            assertThat(failure).isInstanceOfAny(RuleViolation.class, ConcurrencyFailureException.class);
        }
        var closed = page.details(enquiry).stage() == Stage.CLOSED;
        assertThat(state()).isEqualTo(closed ? ReferralState.ENDED : ReferralState.APPROACHED);
        assertThat(running().isEmpty()).isEqualTo(closed);
    }

    @Test
    void anUndoAndANoteAtTheSameMomentAreNeverBothHalfDone() throws Exception {
        close();
        var failures = together(List.of(() -> cases.undo(enquiry), () -> cases.note(enquiry, "They rang")));
        assertThat(failures)
                .hasSizeLessThan(2)
                .allSatisfy(failure ->
                        assertThat(failure).isInstanceOfAny(RuleViolation.class, ConcurrencyFailureException.class));
        var open = page.details(enquiry).stage().isOpen();
        assertThat(state()).isEqualTo(open ? ReferralState.SHORTLISTED : ReferralState.ENDED);
        assertThat(running().isEmpty()).isNotEqualTo(open);
    }

    @Test
    void reopenedTheAnswerIsDueAnewAndSaysWhy() {
        approach();
        close();
        actAs(Role.MANAGER);
        management.reopen(enquiry, "They wrote again");
        assertThat(state()).isEqualTo(ReferralState.APPROACHED);
        var answer = running().stream()
                .filter(each -> each.kind() == ClockKind.PARTNER_ANSWER)
                .findFirst()
                .orElseThrow();
        assertThat(answer.dueAt()).isEqualTo(calendar.plusWorkingDays(answer.startedAt(), 10));
        assertThat(answer.explanation()).anyMatch(line -> line.startsWith("Started anew: the run from "));
        assertThat(query.of(enquiry).rows().getFirst().dates().answerDue()).isEqualTo(answer.dueAt());
        assertThat(running()).extracting(ClockView::kind).contains(ClockKind.ACKNOWLEDGE);
    }

    private void approach() {
        referrals.approach(referral, Channel.EMAIL, London.dateOf(clock.instant()), "Would you be interested?");
    }

    private void close() {
        cases.close(enquiry, Outcome.ENQUIRER_WITHDREW, "The budget is gone");
    }

    private ReferralState state() {
        return query.of(enquiry).rows().getFirst().state();
    }

    private List<ClockView> running() {
        return page.details(enquiry).clocks().stream().filter(ClockView::runs).toList();
    }

    /** What those threw that failed. */
    private List<Throwable> together(List<Runnable> work) throws InterruptedException {
        var failures = new ArrayList<Throwable>();
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            for (var done : pool.invokeAll(work.stream().map(this::asOwner).toList())) {
                try {
                    done.get();
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
        }
        return failures;
    }

    private Callable<Void> asOwner(Runnable work) {
        return () -> {
            actAs(owner);
            work.run();
            return null;
        };
    }
}
