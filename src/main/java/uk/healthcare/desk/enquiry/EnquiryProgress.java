package uk.healthcare.desk.enquiry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;

/**
 * What the referral tells the enquiry, in the referral's own transaction. Whether the person may do it is asked by the
 * referral's services.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EnquiryProgress {

    private final EnquiryRepository enquiries;
    private final ActFactory acts;

    EnquiryProgress(EnquiryRepository enquiries, ActFactory acts) {
        this.enquiries = enquiries;
        this.acts = acts;
    }

    /** Before a row that names the enquiry is written; see {@link EnquiryAccess#requireWorkable}. */
    public void lock(EnquiryId id) {
        find(id);
    }

    public void shortlisted(
            EnquiryId id, ReferralId referral, PartnerId partner, String name, @Nullable StaffId by, Instant at) {
        find(id).shortlisted(referral, partner, name, acts.of(by, at));
    }

    /**
     * The partners on the shortlist of a duplicate that may go over with it: nobody has asked them and the enquirer has
     * not agreed to them. None while no partners are chosen for the enquiry that goes on.
     */
    public Set<ReferralId> freeToFollow(EnquiryId from, EnquiryId into) {
        return find(into).isInMatchingOrLater() ? find(from).untouchedShortlist() : Set.of();
    }

    /** A partner on the shortlist of a duplicate goes over to the enquiry that goes on, or back. */
    public void shortlistFollows(EnquiryId from, EnquiryId into, ReferralId referral) {
        find(into).shortlistFollows(find(from), referral);
    }

    /** When the answer of a partner who is approached then is due. */
    public Instant answerDue(EnquiryId id, Instant approachedAt) {
        var act = acts.of(null, approachedAt);
        var enquiry = enquiries.findById(id.value()).orElseThrow(() -> new NotFound(id));
        var days = act.targets().days(ClockKind.PARTNER_ANSWER, enquiry.priority, enquiry.track);
        return act.calendar().plusWorkingDays(act.at(), days);
    }

    /** Returns the day on which the partner's answer is due. */
    public LocalDate partnerApproached(
            EnquiryId id,
            ReferralId referral,
            String name,
            Channel channel,
            String text,
            @Nullable StaffId by,
            Instant at) {
        return find(id).partnerApproached(referral, name, channel, text, acts.of(by, at));
    }

    /** The same in an open call. @param answerBy the day that was told */
    public LocalDate partnerCalled(
            EnquiryId id,
            ReferralId referral,
            String name,
            String text,
            LocalDate answerBy,
            @Nullable StaffId by,
            Instant at) {
        return find(id).partnerApproached(referral, name, text, answerBy, acts.of(by, at));
    }

    /** A partner was reminded. Locks the enquiry: a reminder may leave while somebody works on it. */
    public void partnerChased(EnquiryId id, ReferralId referral, String name, String text, Instant at) {
        enquiries
                .findForUpdate(id.value())
                .orElseThrow(() -> new NotFound(id))
                .partnerChased(referral, name, text, acts.of(null, at));
    }

    public void partnerChosen(
            EnquiryId id, ReferralId referral, String name, String reason, @Nullable StaffId by, Instant at) {
        find(id).partnerChosen(referral, name, reason, acts.of(by, at));
    }

    public void partnerAccepted(
            EnquiryId id, ReferralId referral, String name, @Nullable String text, @Nullable StaffId by, Instant at) {
        find(id).partnerAccepted(referral, name, text, acts.of(by, at));
    }

    public void partnerDeclined(
            EnquiryId id, ReferralId referral, String name, String reason, @Nullable StaffId by, Instant at) {
        find(id).partnerDeclined(referral, name, reason, acts.of(by, at));
    }

    public void partnerNeedsMore(
            EnquiryId id,
            ReferralId referral,
            String name,
            String question,
            LocalDate until,
            @Nullable StaffId by,
            Instant at) {
        find(id).partnerNeedsMore(referral, name, question, until, acts.of(by, at));
    }

    /** The partner's people pass the approach among themselves: we still wait for its answer. */
    public void partnerHandedOn(EnquiryId id, ReferralId referral, String name, String told, Instant at) {
        find(id).partnerHandedOn(referral, name, told, acts.of(null, at));
    }

    public void partnerLapsed(EnquiryId id, ReferralId referral, String name, @Nullable StaffId by, Instant at) {
        find(id).partnerLapsed(referral, name, acts.of(by, at));
    }

    public void partnerWithdrew(
            EnquiryId id, ReferralId referral, String name, String reason, @Nullable StaffId by, Instant at) {
        find(id).partnerWithdrew(referral, name, reason, acts.of(by, at));
    }

    /** @param names of the partners @param due by when we ask again */
    public void consentAsked(EnquiryId id, String names, LocalDate due, @Nullable StaffId by, Instant at) {
        find(id).consentAsked(names, due, acts.of(by, at));
    }

    /** @param names of the partners @param who says so @param told for which, and how it came */
    public void consentRefused(EnquiryId id, String names, String who, String told, Instant at) {
        find(id).consentRefused(names, who, told, acts.of(null, at));
    }

    public void consentRecorded(
            EnquiryId id, Set<PartnerId> partners, String givenBy, String wording, @Nullable StaffId by, Instant at) {
        find(id).consentRecorded(partners, givenBy, wording, acts.of(by, at));
    }

    public void consentWithdrawn(EnquiryId id, Set<PartnerId> partners, String who, @Nullable StaffId by, Instant at) {
        find(id).consentWithdrawn(partners, who, acts.of(by, at));
    }

    public void dueDiligenceDecided(
            EnquiryId id, DueDiligenceState state, @Nullable String note, @Nullable StaffId by, Instant at) {
        find(id).dueDiligenceDecided(state, note, acts.of(by, at));
    }

    /** The move to INTRODUCED follows when the enquiry is in matching. */
    public void introductionRecorded(
            EnquiryId id, ReferralId referral, String name, String text, @Nullable StaffId by, Instant at) {
        find(id).introductionRecorded(referral, name, text, acts.of(by, at));
    }

    public void discussionStarted(
            EnquiryId id, ReferralId referral, String name, @Nullable String text, @Nullable StaffId by, Instant at) {
        find(id).discussionStarted(referral, name, text, acts.of(by, at));
    }

    public void agreementRecorded(
            EnquiryId id,
            ReferralId referral,
            PartnerId partner,
            String name,
            BigDecimal total,
            @Nullable StaffId by,
            Instant at) {
        find(id).agreementRecorded(referral, partner, name, total, acts.of(by, at));
    }

    public void agreementCorrected(
            EnquiryId id, ReferralId referral, String name, AgreementChange change, @Nullable StaffId by, Instant at) {
        find(id).agreementCorrected(referral, name, change, acts.of(by, at));
    }

    /** @param told what the enquirer answered, in words; {@code by} is null when it answered by its link */
    public void agreementAnswered(
            EnquiryId id,
            ReferralId referral,
            String name,
            boolean right,
            String told,
            @Nullable StaffId by,
            Instant at) {
        find(id).agreementAnswered(referral, name, right, told, acts.of(by, at));
    }

    private Enquiry find(EnquiryId id) {
        return enquiries.findForUpdate(id.value()).orElseThrow(() -> new NotFound(id));
    }
}
