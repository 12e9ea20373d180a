package uk.healthcare.desk.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;

/**
 * What the referral tells the enquiry of contacts and visits after an introduction, in the referral's own transaction.
 * Whether the person may do it is asked by the referral's services.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EnquiryContacts {

    private static final int WITH = 160;

    private final EnquiryRepository enquiries;
    private final ActFactory acts;

    EnquiryContacts(EnquiryRepository enquiries, ActFactory acts) {
        this.enquiries = enquiries;
        this.acts = acts;
    }

    /** A conversation as the timeline tells it. */
    public record Talk(String title, String text) {

        public static Talk by(Channel channel, String with, String text) {
            return new Talk("Contact with " + Limits.required("contactWith", with, WITH) + channel.way(), text);
        }
    }

    /** Who records something, when it happened, and when it is recorded. */
    public record Moment(@Nullable StaffId by, Instant at, Instant now) {}

    /** Somebody spoke about that partner; the next step follows it. */
    public void contact(EnquiryId id, ReferralId referral, Talk talk, NextStep next, Moment moment) {
        var enquiry = find(id);
        enquiry.contactAbout(referral, talk.title(), talk.text(), acts.of(moment.by(), moment.at()));
        enquiry.nextStep(next, false, acts.of(moment.by(), moment.now()));
    }

    /** A visit is planned with that partner: it is the next step. */
    public void visitPlanned(
            EnquiryId id, ReferralId referral, String title, String who, NextStep visit, Moment moment) {
        find(id).visitPlanned(referral, title, who, visit, acts.of(moment.by(), moment.now()));
    }

    /** A visit will not be; the next step is another. */
    public void visitCalledOff(
            EnquiryId id, ReferralId referral, String title, String why, NextStep next, Moment moment) {
        var act = acts.of(moment.by(), moment.now());
        var enquiry = find(id);
        enquiry.visitCalledOff(referral, title, why, act);
        enquiry.nextStep(next, false, act);
    }

    /** A visit will not be, since its partner is out. @param planned as it was told when it was planned */
    public void visitEnded(EnquiryId id, ReferralId referral, String planned, String title, Moment moment) {
        find(id).visitEnded(referral, planned, title, acts.of(moment.by(), moment.now()));
    }

    private Enquiry find(EnquiryId id) {
        return enquiries.findById(id.value()).orElseThrow(() -> new NotFound(id));
    }
}
