package uk.healthcare.desk.referral.approach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.ui.RuleMessages;

/** Asks all partners that fit at once, and records which of those who accept is chosen and why. */
@Service
public class OpenCallService {

    /** Partners that one call may ask. */
    static final int MOST = 20;

    private static final int FARTHEST_DAYS = 60;
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final Referrals referrals;
    private final OpenCalls calls;
    private final PartnerApproaches approaches;
    private final OpenCallOpening opening;
    private final SuggestionService suggestions;
    private final EnquiryAccess access;
    private final EnquiryProgress progress;
    private final CurrentStaff current;
    private final Clock clock;

    OpenCallService(
            Referrals referrals,
            OpenCalls calls,
            PartnerApproaches approaches,
            OpenCallOpening opening,
            SuggestionService suggestions,
            EnquiryAccess access,
            EnquiryProgress progress,
            CurrentStaff current,
            Clock clock) {
        this.referrals = referrals;
        this.calls = calls;
        this.approaches = approaches;
        this.opening = opening;
        this.suggestions = suggestions;
        this.access = access;
        this.progress = progress;
        this.current = current;
        this.clock = clock;
    }

    /** Who could be asked: those on the shortlist, then those that fit, best first. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public List<OpenCallCandidate> candidates(EnquiryId enquiry) {
        access.requireOwnCase(enquiry);
        var names = new HashMap<PartnerId, String>();
        var partners = new ArrayList<PartnerId>();
        referrals.of(enquiry).stream()
                .filter(referral -> referral.state() == ReferralState.SHORTLISTED)
                .forEach(referral -> {
                    partners.add(referral.partner());
                    names.put(referral.partner(), referrals.name(referral.partner()));
                });
        suggestions.suggest(enquiry).fitting().forEach(each -> {
            partners.add(each.partner());
            names.put(each.partner(), each.name());
        });
        return approaches.candidates(partners.stream().limit(MOST).toList(), names);
    }

    /** @throws RuleViolation as {@link #open} */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public List<ApproachPreview> preview(EnquiryId enquiry, OpenCall typed) {
        access.requireOwnCase(enquiry);
        var due = due(typed);
        var approach = checked(enquiry, typed);
        return typed.to().entrySet().stream()
                .map(each -> {
                    var name = referrals.name(each.getKey());
                    return new ApproachPreview(
                            name, each.getValue(), approach.subjectFor(name), approach.textFor(name, due));
                })
                .toList();
    }

    /**
     * Asks each of the partners by e-mail; those that were not on the shortlist are put there. Returns for each whether it
     * is asked, or why not.
     *
     * @throws RuleViolation beside the field that is wrong, or would tell who asks: then nobody is asked
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("open-call.open")
    public List<ApproachResult> open(EnquiryId enquiry, OpenCall typed) {
        access.requireWorkable(enquiry);
        var due = due(typed);
        var approach = checked(enquiry, typed);
        if (isOpenedAlready(enquiry, typed)) {
            return typed.to().keySet().stream()
                    .map(partner -> new ApproachResult(referrals.name(partner), null))
                    .toList();
        }
        return opening.open(enquiry, approach, due, typed.to());
    }

    private Approach checked(EnquiryId enquiry, OpenCall typed) {
        if (typed.to().isEmpty()) {
            throw new RuleViolation("approach.nobody").at("partners");
        }
        if (typed.to().size() > MOST) {
            throw new RuleViolation("open-call.too-many", MOST).at("partners");
        }
        return approaches.checked(
                enquiry, typed.approach(), List.of(current.get().name()));
    }

    private Instant due(OpenCall typed) {
        var day = typed.answerBy();
        if (day == null) {
            throw new RuleViolation("open-call.due.missing").at("answerBy");
        }
        var today = London.dateOf(clock.instant());
        if (!day.isAfter(today) || day.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw new RuleViolation("open-call.due.range", FARTHEST_DAYS).at("answerBy");
        }
        return day.atTime(CLOSES).atZone(London.ZONE).toInstant();
    }

    private boolean isOpenedAlready(EnquiryId enquiry, OpenCall typed) {
        return referrals.of(enquiry).stream()
                .filter(referral -> typed.to().containsKey(referral.partner()))
                .anyMatch(referral -> approaches.isAsked(typed.key(), referral.id()));
    }

    /**
     * Chooses one of the partners that have accepted; the others of the call are out, with a courteous reason.
     *
     * @throws RuleViolation beside the field, when the reason is missing, the partner has not accepted, or one was chosen
     *     already
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("open-call.choose")
    public void choose(ReferralId chosen, @Nullable String reason) {
        var referral = referrals.workable(chosen);
        var call = Optional.ofNullable(referral.openCall())
                .orElseThrow(() -> new RuleViolation("open-call.choice.not-accepted").at("chosen"));
        if (calls.locked(call).orElseThrow(() -> new NotFound(call)).decided()) {
            throw new RuleViolation("open-call.choice.already");
        }
        if (referral.state() != ReferralState.ACCEPTED) {
            throw new RuleViolation("open-call.choice.not-accepted").at("chosen");
        }
        var words = Limits.optional("reason", reason, Referral.REASON);
        if (words == null) {
            throw new RuleViolation("open-call.choice.reason").at("reason");
        }
        var by = current.get().id();
        var at = clock.instant();
        calls.choose(call, chosen, words, by, at);
        referrals.of(referral.enquiry()).stream()
                .filter(other -> call.equals(other.openCall()) && !other.id().equals(chosen))
                .filter(other -> other.state().isOpen())
                .forEach(other -> end(other, at));
        progress.partnerChosen(referral.enquiry(), chosen, referrals.name(referral.partner()), words, by, at);
    }

    private void end(Referral other, Instant at) {
        var by = current.get().id();
        var reason = RuleMessages.text(new RuleViolation("open-call.ended"));
        other.end(reason, by, at);
        referrals.count(other);
        progress.partnerWithdrew(other.enquiry(), other.id(), referrals.name(other.partner()), reason, by, at);
    }
}
