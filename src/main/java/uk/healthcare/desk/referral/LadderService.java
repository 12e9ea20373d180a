package uk.healthcare.desk.referral;

import java.time.Clock;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryContacts;
import uk.healthcare.desk.enquiry.EnquiryContacts.Talk;
import uk.healthcare.desk.enquiry.NextStep;
import uk.healthcare.desk.enquiry.StepKind;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * The follow-up ladder of one referral, from the introduction to an agreement or the end: contacts, visits and
 * delegations. Each rung names the next one and its day.
 */
@Service
public class LadderService {

    private final Referrals referrals;
    private final VisitRepository visits;
    private final EnquiryContacts enquiries;
    private final CurrentStaff current;
    private final Clock clock;

    LadderService(
            Referrals referrals, VisitRepository visits, EnquiryContacts enquiries, CurrentStaff current, Clock clock) {
        this.referrals = referrals;
        this.visits = visits;
        this.enquiries = enquiries;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Records what was said, on the day on which it was.
     *
     * @throws RuleViolation when enquirer and partner do not know each other yet, or beside what is missing
     */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.contact")
    public void contact(ReferralId id, ContactTerms terms) {
        var referral = referrals.workable(id);
        referral.requireUnderWay();
        if (terms.channel() == null) {
            throw new RuleViolation("referral.channel.missing").at("channel");
        }
        var now = clock.instant();
        var at = RecordedDay.moment(terms.on(), referral.stateSince(), now);
        enquiries.contact(
                referral.enquiry(),
                id,
                Talk.by(terms.channel(), terms.with(), terms.said()),
                terms.next().step(),
                moment(at, now));
    }

    /** Plans a visit or delegation: it is the next step, due on its first day. Returns its number. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.visit.plan")
    public long planVisit(ReferralId id, VisitTerms terms) {
        var referral = referrals.workable(id);
        var now = clock.instant();
        var visit = visits.save(Visit.plan(referral, terms, current.get().id(), now));
        var title = visit.planned();
        enquiries.visitPlanned(
                referral.enquiry(),
                id,
                title,
                visit.participants(),
                new NextStep(title, visit.from(), StepKind.VISIT, WaitingFor.US),
                moment(now, now));
        return visit.id();
    }

    /** Records what came of a visit. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.visit.took-place")
    public void visitTookPlace(ReferralId id, long number, String account, NextContact next) {
        var referral = referrals.workable(id);
        var visit = visit(id, number);
        var now = clock.instant();
        visit.tookPlace(account, current.get().id(), now);
        enquiries.contact(
                referral.enquiry(), id, new Talk(visit.told("took place"), account), next.step(), moment(now, now));
    }

    /** A visit will not be. */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("referral.visit.called-off")
    public void visitCalledOff(ReferralId id, long number, String why, NextContact next) {
        var referral = referrals.workable(id);
        var visit = visit(id, number);
        var now = clock.instant();
        visit.calledOff(why, current.get().id(), now);
        var title = visit.told("called off");
        enquiries.visitCalledOff(referral.enquiry(), id, title, why, next.step(), moment(now, now));
    }

    private EnquiryContacts.Moment moment(Instant at, Instant now) {
        return new EnquiryContacts.Moment(current.get().id(), at, now);
    }

    private Visit visit(ReferralId referral, long number) {
        return visits.findById(number)
                .filter(visit -> visit.referral().equals(referral))
                .orElseThrow(() -> new RuleViolation("referral.visit.unknown"));
    }
}
