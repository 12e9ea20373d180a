package uk.healthcare.desk.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.matching.fairness.Exposure;
import uk.healthcare.desk.matching.fairness.ExposureEvent;

/** How a referral moves between its states: one private way through, and ending with its enquiry. */
@MappedSuperclass
abstract class ReferralLifecycle extends ReferralRecord {

    abstract Referral self();

    /** @throws RuleViolation when it cannot go there from where it is */
    public void requireNext(ReferralState target) {
        require(state.next().contains(target), target);
    }

    /** @throws RuleViolation when enquirer and partner do not know each other, or nothing more can come of it */
    void requireUnderWay() {
        if (state != ReferralState.INTRODUCED && state != ReferralState.IN_DISCUSSION) {
            throw new RuleViolation("referral.ladder.not-introduced");
        }
    }

    /** Ends with the enquiry, when still open. Taken back by {@link #undoClosing}. */
    public void endByClosing(@Nullable StaffId by, Instant at) {
        if (state.isOpen()) {
            var before = state;
            move(ReferralState.ENDED, ReferralMove.Said.text("The enquiry was closed"), by, at);
            stateBefore = before;
            endedByCloseAt = stateSince;
        }
    }

    /** The closing at {@code closedAt} was taken back: what it ended is as it was. */
    public void undoClosing(Instant closedAt, @Nullable StaffId by, Instant at) {
        if (stateBefore == null || !micros(closedAt).equals(endedByCloseAt)) {
            return;
        }
        var back = stateBefore;
        moves.add(new ReferralMove(self(), state, back, ReferralMove.Said.text("Closing taken back"), by, micros(at)));
        exposures.add(Exposure.undone(enquiryId, partnerId, ExposureEvent.ENDED, micros(at)));
        state = back;
        stateSince = micros(at);
        stateBefore = null;
        endedByCloseAt = null;
    }

    /** The enquiry is open again after the closing at {@code closedAt}: an answer still awaited is due anew. */
    public void reopen(Instant closedAt, Instant answerDue, @Nullable StaffId by, Instant at) {
        undoClosing(closedAt, by, at);
        if (state == ReferralState.APPROACHED) {
            answerDueAt = micros(answerDue);
        }
    }

    /** Goes with a duplicate to the enquiry that goes on, or back: its place on the shortlist counts there. */
    void follow(EnquiryId other, Instant at) {
        exposures.add(Exposure.undone(enquiryId, partnerId, ExposureEvent.SHORTLISTED, micros(at)));
        exposures.add(Exposure.of(other, partnerId, ExposureEvent.SHORTLISTED, micros(at)));
        enquiryId = other;
    }

    /** Lines for the ledger of exposure since this was last asked; whoever saves the referral saves them too. */
    public List<Exposure> takeExposures() {
        var taken = List.copyOf(exposures);
        exposures.clear();
        return taken;
    }

    final void move(ReferralState target, ReferralMove.Said said, @Nullable StaffId by, Instant at) {
        require(state.next().contains(target), target);
        enter(target, said, by, at);
    }

    final void enter(ReferralState target, ReferralMove.Said said, @Nullable StaffId by, Instant at) {
        moves.add(new ReferralMove(self(), state, target, said, by, micros(at)));
        exposures.add(Exposure.of(enquiryId, partnerId, ExposureEvent.valueOf(target.name()), micros(at)));
        state = target;
        stateSince = micros(at);
    }

    final void require(boolean allowed, ReferralState target) {
        if (!allowed) {
            throw new RuleViolation("referral.state.illegal." + target);
        }
    }
}
