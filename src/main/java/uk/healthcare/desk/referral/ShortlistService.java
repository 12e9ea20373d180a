package uk.healthcare.desk.referral;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.matching.Decision;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.InterestGuard;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Chooses partners for an enquiry. */
@Service
public class ShortlistService {

    private final Referrals referrals;
    private final EnquiryAccess access;
    private final InterestGuard interests;
    private final EnquiryProgress progress;
    private final SuggestionService suggestions;
    private final CurrentStaff current;
    private final Clock clock;

    ShortlistService(
            Referrals referrals,
            EnquiryAccess access,
            InterestGuard interests,
            EnquiryProgress progress,
            SuggestionService suggestions,
            CurrentStaff current,
            Clock clock) {
        this.referrals = referrals;
        this.access = access;
        this.interests = interests;
        this.progress = progress;
        this.suggestions = suggestions;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Puts a partner that fits on the shortlist and keeps the explanation word for word as it reads now.
     *
     * @param reason why this one, when others stand before it; else not kept
     * @throws RuleViolation when it is there already, when a filter leaves it out, or when a reason is missing
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.shortlist")
    public ReferralId shortlist(EnquiryId enquiry, PartnerId partner, @Nullable String reason) {
        access.requireWorkable(enquiry);
        interests.requireNone(partner, GuardedAct.SHORTLIST);
        if (referrals.has(enquiry, partner)) {
            throw new RuleViolation("referral.shortlist.already", referrals.name(partner));
        }
        var decision = suggestions.decide(enquiry, partner);
        var by = current.get().id();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var referral = Referral.shortlist(enquiry, decision, why(decision, reason), by, at);
        referrals.add(referral);
        progress.shortlisted(enquiry, referral.id(), partner, decision.name(), by, at);
        return referral.id();
    }

    private static @Nullable String why(Decision decision, @Nullable String reason) {
        if (!decision.isAgainstRanking()) {
            return null;
        }
        var words = Limits.optional("reason", reason, Referral.REASON);
        if (words == null) {
            throw new RuleViolation("referral.shortlist.reason", decision.best()).at("reason");
        }
        return words;
    }
}
