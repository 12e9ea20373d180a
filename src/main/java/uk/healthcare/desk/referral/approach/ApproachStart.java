package uk.healthcare.desk.referral.approach;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.ReferralId;

/**
 * With what an approach by e-mail begins.
 *
 * @param brief as it is written by rule
 * @param candidates who could be asked, and who could not
 */
public record ApproachStart(String brief, String subject, String text, List<Candidate> candidates) {

    /**
     * A partner on the shortlist.
     *
     * @param contacts its addresses
     * @param obstacle why it cannot be asked now; null when it can
     */
    public record Candidate(
            ReferralId referral,
            String partnerName,
            List<String> contacts,
            @Nullable String obstacle) {}

    public ApproachStart {
        candidates = List.copyOf(candidates);
    }
}
