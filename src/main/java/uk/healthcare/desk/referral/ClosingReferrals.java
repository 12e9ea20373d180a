package uk.healthcare.desk.referral;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.ClosingParticipant;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.staff.CurrentStaff;

/** Open referrals end with their enquiry and are open again when its closing is taken back. */
@Component
class ClosingReferrals implements ClosingParticipant {

    private final Referrals referrals;
    private final PlannedVisits visits;
    private final CurrentStaff current;
    private final EnquiryProgress progress;
    private final Clock clock;

    ClosingReferrals(
            Referrals referrals, PlannedVisits visits, CurrentStaff current, EnquiryProgress progress, Clock clock) {
        this.visits = visits;
        this.progress = progress;
        this.referrals = referrals;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void enquiryClosed(EnquiryId enquiry, StaffId by, Instant at) {
        for (var referral : referrals.of(enquiry)) {
            referral.endByClosing(by, at);
            referrals.count(referral);
            visits.enquiryClosed(referral, by, at);
        }
    }

    @Override
    public void closingUndone(EnquiryId enquiry, Instant closedAt) {
        for (var referral : referrals.of(enquiry)) {
            referral.undoClosing(closedAt, current.get().id(), clock.instant());
            referrals.count(referral);
            visits.enquiryOpenAgain(referral);
        }
    }

    @Override
    public void enquiryReopened(EnquiryId enquiry, Instant closedAt, Instant at) {
        var answerDue = progress.answerDue(enquiry, at);
        for (var referral : referrals.of(enquiry)) {
            referral.reopen(closedAt, answerDue, current.get().id(), at);
            referrals.count(referral);
            visits.enquiryOpenAgain(referral);
        }
    }
}
