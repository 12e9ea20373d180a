package uk.healthcare.desk.enquiry;

import java.time.Instant;
import java.util.List;
import uk.healthcare.desk.common.EnquiryId;

/** An enquiry that may be the same request, with the reasons in words; {@code percent} sums their weights. */
public record LikelyDuplicate(
        EnquiryId id,
        String reference,
        String summary,
        String organisation,
        Stage stage,
        Instant receivedAt,
        int percent,
        List<String> reasons) {}
