package uk.healthcare.desk.referral.approach;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.referral.brief.BriefGuard;
import uk.healthcare.desk.referral.brief.Trace;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * Asks shortlisted partners by e-mail, one or several at once, with the anonymised brief. A referral moves when its
 * letter has left.
 */
@Service
public class ApproachService {

    private final Referrals referrals;
    private final PartnerApproaches approaches;
    private final BriefGuard guard;
    private final ReferralLetters letters;
    private final EnquiryAccess access;
    private final EnquiryProgress progress;
    private final CurrentStaff current;
    private final Clock clock;

    ApproachService(
            Referrals referrals,
            PartnerApproaches approaches,
            BriefGuard guard,
            ReferralLetters letters,
            EnquiryAccess access,
            EnquiryProgress progress,
            CurrentStaff current,
            Clock clock) {
        this.referrals = referrals;
        this.approaches = approaches;
        this.guard = guard;
        this.letters = letters;
        this.access = access;
        this.progress = progress;
        this.current = current;
        this.clock = clock;
    }

    /** Nothing while no mailbox is set up. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public Optional<ApproachStart> begin(EnquiryId enquiry) {
        access.requireOwnCase(enquiry);
        if (!letters.canBeSent(enquiry)) {
            return Optional.empty();
        }
        var template = letters.anonymous(
                enquiry, TemplatePurpose.APPROACH, current.get().id());
        var candidates = referrals.of(enquiry).stream()
                .filter(referral -> referral.state().next().contains(ReferralState.APPROACHED))
                .map(this::candidate)
                .toList();
        return Optional.of(new ApproachStart(guard.compose(enquiry), template.subject(), template.body(), candidates));
    }

    private ApproachStart.Candidate candidate(Referral referral) {
        return new ApproachStart.Candidate(
                referral.id(),
                referrals.name(referral.partner()),
                approaches.contacts(referral),
                approaches.obstacle(referral).orElse(null));
    }

    /** The brief by rule, for what is recorded and not sent. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public String brief(EnquiryId enquiry) {
        access.requireOwnCase(enquiry);
        return guard.compose(enquiry);
    }

    /** What in a text would tell a partner who asks. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public List<Trace> traces(EnquiryId enquiry, String text) {
        access.requireOwnCase(enquiry);
        return guard.of(enquiry, allowed()).in(text);
    }

    /** @throws RuleViolation as {@link #ask} */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional(readOnly = true)
    public List<ApproachPreview> preview(EnquiryId enquiry, Approach typed) {
        access.requireOwnCase(enquiry);
        var approach = approaches.checked(enquiry, typed, allowed());
        var due = progress.answerDue(enquiry, clock.instant());
        return chosen(enquiry, approach).stream()
                .map(referral -> {
                    var name = referrals.name(referral.partner());
                    var to = Objects.requireNonNull(approach.to().get(referral.id()), "chosen by its address");
                    return new ApproachPreview(name, to, approach.subjectFor(name), approach.textFor(name, due));
                })
                .toList();
    }

    /**
     * Asks each of the partners by e-mail. Returns for each whether it is asked, or why not: one that cannot be keeps the
     * others from nothing.
     *
     * @throws RuleViolation beside the field that is missing, too long, or would tell who asks: then nobody is asked
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.send-approach")
    public List<ApproachResult> ask(EnquiryId enquiry, Approach typed) {
        access.requireWorkable(enquiry);
        var approach = approaches.checked(enquiry, typed, allowed());
        var by = current.get().id();
        var due = progress.answerDue(enquiry, clock.instant());
        var results = new ArrayList<ApproachResult>();
        for (var referral : chosen(enquiry, approach)) {
            results.add(approaches.ask(referral, referrals.name(referral.partner()), approach, due, null, by));
        }
        return results;
    }

    private List<Referral> chosen(EnquiryId enquiry, Approach approach) {
        if (approach.to().isEmpty()) {
            throw new RuleViolation("approach.nobody").at("partners");
        }
        var known = referrals.of(enquiry);
        for (var wanted : approach.to().keySet()) {
            if (known.stream().noneMatch(referral -> referral.id().equals(wanted))) {
                throw new NotFound(wanted);
            }
        }
        return known.stream()
                .filter(referral -> approach.to().containsKey(referral.id()))
                .toList();
    }

    private List<String> allowed() {
        return List.of(current.get().name());
    }
}
