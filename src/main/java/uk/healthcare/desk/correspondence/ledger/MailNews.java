package uk.healthcare.desk.correspondence.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;

/**
 * What about the mail a person has to know.
 *
 * @param toLookAt how many messages wait in quarantine; 0 for who does not decide on them
 * @param bounced messages of theirs that came back lately, the newest first
 * @param late what was written on closed enquiries lately that are theirs, or that are theirs to reopen; newest first
 */
public record MailNews(int toLookAt, List<News> bounced, List<News> late) {

    /**
     * @param who to whom it was sent, or who wrote
     * @param why it came back
     */
    public record News(
            EnquiryId enquiry,
            String reference,
            String who,
            Instant at,
            @Nullable String why) {}

    public boolean isEmpty() {
        return toLookAt == 0 && bounced.isEmpty() && late.isEmpty();
    }
}
