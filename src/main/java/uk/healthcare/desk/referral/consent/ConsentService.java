package uk.healthcare.desk.referral.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.referral.RecordedDay;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.Referrals;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Records that an enquirer agreed to be introduced, and that it took that back. */
@Service
public class ConsentService {

    private final EnquiryAccess access;
    private final Referrals referrals;
    private final ConsentRepository consents;
    private final EnquiryProgress progress;
    private final CurrentStaff current;
    private final Clock clock;

    ConsentService(
            EnquiryAccess access,
            Referrals referrals,
            ConsentRepository consents,
            EnquiryProgress progress,
            CurrentStaff current,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.consents = consents;
        this.progress = progress;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Records consent for partners that are being considered.
     *
     * @param on the day on which it was given: not before the first of these partners was shortlisted
     * @throws RuleViolation beside the field that is wrong
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("consent.record")
    public void record(EnquiryId enquiry, ConsentTerms terms, @Nullable LocalDate on) {
        access.requireWorkable(enquiry);
        var open = referrals.of(enquiry).stream()
                .filter(referral -> referral.state().isOpen())
                .collect(Collectors.toMap(Referral::partner, Referral::createdAt));
        if (!open.keySet().containsAll(terms.partners())) {
            throw new RuleViolation("consent.partners.not-considered").at("partners");
        }
        var now = clock.instant();
        var first = terms.partners().stream()
                .map(open::get)
                .min(Comparator.naturalOrder())
                .orElse(now);
        var at = RecordedDay.moment(on, first, now);
        var by = current.get().id();
        var consent = consents.save(Consent.given(enquiry, terms, by, at));
        progress.consentRecorded(enquiry, consent.partners(), consent.givenBy(), consent.wording(), by, at);
    }

    /** Records that the enquirer took a consent back. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("consent.withdraw")
    public void withdraw(EnquiryId enquiry, long consentId) {
        access.requireWorkable(enquiry);
        var consent = consents.findById(consentId)
                .filter(each -> each.enquiry().equals(enquiry))
                .orElseThrow(() -> new NotFound("consent"));
        var at = clock.instant();
        consent.withdraw(at);
        var uncovered = new HashSet<PartnerId>(consent.partners());
        consents.findByEnquiryId(enquiry).stream()
                .filter(Consent::stands)
                .forEach(each -> uncovered.removeAll(each.partners()));
        progress.consentWithdrawn(
                enquiry, uncovered, consent.givenBy(), current.get().id(), at);
    }
}
