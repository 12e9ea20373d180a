package uk.healthcare.desk.referral;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.matching.Decision;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.reference.WorkingCalendar;

/** One partner being considered for one enquiry. Every step has a name here and keeps who took it and when. */
@Entity
public class Referral extends ReferralLifecycle {

    /** Characters of a reason. */
    public static final int REASON = 500;

    /** Characters of what was written or said. */
    public static final int TEXT = 20_000;

    protected Referral() {}

    @Override
    Referral self() {
        return this;
    }

    /**
     * Puts the partner on the shortlist, with the suggestion word for word as it reads now.
     *
     * @param reason why it was chosen though another stood before it
     */
    public static Referral shortlist(
            EnquiryId enquiry, Decision decision, @Nullable String reason, @Nullable StaffId by, Instant at) {
        var referral = shortlist(enquiry, decision.partner(), decision.rank(), decision.text(), by, at);
        referral.weightsVersion = decision.weightsVersion();
        referral.rotated = decision.rotated();
        referral.choiceReason = reason;
        return referral;
    }

    /** As {@link #shortlist(EnquiryId, Decision, String, StaffId, Instant)}, where only the suggestion is known. */
    public static Referral shortlist(EnquiryId enquiry, Suggestion suggestion, @Nullable StaffId by, Instant at) {
        return shortlist(enquiry, suggestion.partner(), suggestion.rank(), suggestion.explanation(), by, at);
    }

    private static Referral shortlist(
            EnquiryId enquiry, PartnerId partner, int rank, String explanation, @Nullable StaffId by, Instant at) {
        var referral = new Referral();
        referral.enquiryId = enquiry;
        referral.partnerId = partner;
        referral.suggestedRank = rank;
        referral.explanation = explanation;
        referral.createdAt = micros(at);
        referral.createdBy = by;
        referral.enter(ReferralState.SHORTLISTED, ReferralMove.Said.NOTHING, by, at);
        return referral;
    }

    /** Records that the partner was asked in words that are the brief; a lapsed one may be asked again. */
    public void approach(Channel channel, String text, Instant answerDue, @Nullable StaffId by, Instant at) {
        approach(new Told(channel, text, text, answerDue, null), by, at);
    }

    /**
     * What a partner was told when it was asked.
     *
     * @param brief the part of it that tells of the enquiry
     * @param openCall the open call it was asked in
     */
    public record Told(
            Channel channel,
            String text,
            String brief,
            Instant answerDue,
            @Nullable OpenCallId openCall) {}

    /** Records that the partner was asked; a lapsed one may be asked again. */
    public void approach(Told told, @Nullable StaffId by, Instant at) {
        var words = Limits.required("text", told.text(), TEXT);
        move(ReferralState.APPROACHED, new ReferralMove.Said(told.channel(), words), by, at);
        brief = Limits.required("brief", told.brief(), TEXT);
        openCallId = told.openCall() == null ? null : told.openCall().value();
        approachedAt = stateSince;
        answerDueAt = micros(told.answerDue());
        answeredAt = null;
    }

    /** The partner says yes; a late yes still counts. */
    public void accept(@Nullable String text, @Nullable StaffId by, Instant at) {
        move(ReferralState.ACCEPTED, ReferralMove.Said.text(Limits.optional("text", text, TEXT)), by, at);
        answeredAt = stateSince;
    }

    /** The partner says no. @param text in its own words; asked for when the reason is "other" */
    public void decline(DeclineReason why, @Nullable String text, @Nullable StaffId by, Instant at) {
        var words = DeclineReason.said(why, text);
        move(ReferralState.DECLINED, ReferralMove.Said.text(words), by, at);
        answeredAt = stateSince;
        declineReason = why;
        reason = words;
    }

    /** The partner asks something first. It stays approached. */
    public void needsMore(String question, @Nullable StaffId by, Instant at) {
        require(state == ReferralState.APPROACHED, ReferralState.APPROACHED);
        var words = Limits.required("text", question, TEXT);
        moves.add(new ReferralMove(this, state, state, ReferralMove.Said.text(words), by, micros(at)));
    }

    /** The partner did not answer in time. */
    public void lapse(@Nullable StaffId by, Instant at) {
        move(ReferralState.LAPSED, ReferralMove.Said.NOTHING, by, at);
    }

    /**
     * Enquirer and partner got each other's details.
     *
     * @param consented whether the enquirer agreed to this partner
     */
    public void introduce(
            Channel channel,
            String text,
            boolean consented,
            DueDiligenceState dueDiligence,
            @Nullable StaffId by,
            Instant at) {
        requireIntroducible(consented, dueDiligence);
        move(ReferralState.INTRODUCED, new ReferralMove.Said(channel, Limits.required("text", text, TEXT)), by, at);
        introducedAt = stateSince;
    }

    /** @throws RuleViolation naming what keeps it from being introduced */
    public void requireIntroducible(boolean consented, DueDiligenceState dueDiligence) {
        requireNext(ReferralState.INTRODUCED);
        if (dueDiligence != DueDiligenceState.CLEAR) {
            throw new RuleViolation("referral.introduce.due-diligence");
        }
        if (!consented) {
            throw new RuleViolation("referral.introduce.consent");
        }
    }

    /** The parties talk with each other. */
    public void startDiscussion(@Nullable String text, @Nullable StaffId by, Instant at) {
        move(ReferralState.IN_DISCUSSION, ReferralMove.Said.text(Limits.optional("text", text, TEXT)), by, at);
    }

    public void agree(@Nullable StaffId by, Instant at) {
        move(ReferralState.AGREED, ReferralMove.Said.NOTHING, by, at);
    }

    /** Nothing more will come of it. */
    public void end(String why, @Nullable StaffId by, Instant at) {
        var words = Limits.required("reason", why, REASON);
        move(ReferralState.ENDED, ReferralMove.Said.text(words), by, at);
        reason = words;
    }

    /** Counts the working days from the approach to the answer, when there are both; after every step. */
    public void reckonAnswer(WorkingCalendar calendar) {
        answerDays = approachedAt == null || answeredAt == null
                ? null
                : calendar.workingDaysBetween(London.dateOf(approachedAt), London.dateOf(answeredAt));
    }
}
