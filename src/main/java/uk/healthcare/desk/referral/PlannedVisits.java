package uk.healthcare.desk.referral;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.EnquiryContacts;

/** The visits that are planned with a partner: they end with its referral, and are planned again when it comes back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlannedVisits {

    private final VisitRepository visits;
    private final EnquiryContacts enquiries;

    PlannedVisits(VisitRepository visits, EnquiryContacts enquiries) {
        this.visits = visits;
        this.enquiries = enquiries;
    }

    /** The partner is out: the timeline tells that its visits will not be, and none of them is the next step any more. */
    void partnerIsOut(Referral referral, @Nullable StaffId by, Instant at) {
        var moment = new EnquiryContacts.Moment(by, at, at);
        for (var visit : end(referral, by, at)) {
            enquiries.visitEnded(referral.enquiry(), referral.id(), visit.planned(), visit.told("called off"), moment);
        }
    }

    /** The enquiry was closed, which says enough. */
    void enquiryClosed(Referral referral, @Nullable StaffId by, Instant at) {
        end(referral, by, at);
    }

    /** They are planned as they were, unless the partner was out before the enquiry was closed. */
    void enquiryOpenAgain(Referral referral) {
        if (referral.state() != ReferralState.ENDED) {
            of(referral, VisitState.ENDED).forEach(Visit::comeBack);
        }
    }

    private List<Visit> end(Referral referral, @Nullable StaffId by, Instant at) {
        var planned = of(referral, VisitState.PLANNED);
        planned.forEach(visit -> visit.end(by, at));
        return planned;
    }

    private List<Visit> of(Referral referral, VisitState state) {
        return visits.findByReferralIdAndStateOrderByFromOnAscIdAsc(referral.id(), state);
    }
}
