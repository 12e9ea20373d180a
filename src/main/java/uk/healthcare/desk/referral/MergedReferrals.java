package uk.healthcare.desk.referral;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.enquiry.Merge;
import uk.healthcare.desk.enquiry.MergeParticipant;
import uk.healthcare.desk.enquiry.MovedRows;

/**
 * Of a duplicate's partners those go over that are only on its shortlist, where the other enquiry has none of that
 * partner and whoever merges may choose partners for it. All others end with the duplicate.
 */
@Component
class MergedReferrals implements MergeParticipant {

    private static final String REFERRAL = "referral";

    private final Referrals referrals;
    private final EnquiryProgress progress;
    private final EnquiryAccess access;

    MergedReferrals(Referrals referrals, EnquiryProgress progress, EnquiryAccess access) {
        this.referrals = referrals;
        this.progress = progress;
        this.access = access;
    }

    @Override
    public void move(Merge merge, MovedRows moved) {
        var free = progress.freeToFollow(merge.from(), merge.into());
        if (free.isEmpty() || !access.isWorkable(merge.into())) {
            return;
        }
        var ids = new ArrayList<Long>();
        for (var referral : referrals.of(merge.from())) {
            if (free.contains(referral.id()) && !referrals.has(merge.into(), referral.partner())) {
                follow(referral, merge.from(), merge.into(), merge);
                ids.add(referral.id().value());
            }
        }
        moved.add(REFERRAL, ids);
        if (!ids.isEmpty()) {
            moved.tell(ids.size() == 1 ? "1 partner on the shortlist" : ids.size() + " partners on the shortlist");
        }
    }

    @Override
    public void back(Merge merge, MovedRows moved) {
        for (var id : moved.of(REFERRAL)) {
            var referral = referrals.find(new ReferralId(id));
            if (referral.approachedAt() != null) {
                throw new RuleViolation("enquiry.merge.undo.approached", referrals.name(referral.partner()));
            }
            follow(referral, merge.into(), merge.from(), merge);
        }
    }

    private void follow(Referral referral, EnquiryId from, EnquiryId into, Merge merge) {
        referral.follow(into, merge.at());
        referrals.count(referral);
        progress.shortlistFollows(from, into, referral.id());
    }
}
