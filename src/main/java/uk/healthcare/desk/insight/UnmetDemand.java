package uk.healthcare.desk.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.matching.Lacking;

/**
 * What was asked and nobody could do.
 *
 * @param asked combinations of service area and engagement model that enquiries of the period asked for
 * @param unmet those of them that nobody could do
 * @param hindsight enquiries reckoned later, with a later directory
 * @param rows by what was asked, the most often missed first
 */
public record UnmetDemand(long asked, long unmet, long hindsight, List<Row> rows) {

    public UnmetDemand {
        rows = List.copyOf(rows);
    }

    /**
     * One service area in one engagement model for one market.
     *
     * @param market null: the enquiries name none
     * @param lacking why nobody could, the last time
     * @param ableNow how many could do it today
     * @param lackingNow why nobody could today; null where somebody can
     */
    public record Row(
            String area,
            String model,
            @Nullable String market,
            long asked,
            long unmet,
            Lacking lacking,
            Instant last,
            int ableNow,
            @Nullable Lacking lackingNow) {}

    /** An enquiry that asked for it when nobody could. */
    public record Missed(EnquiryId enquiry, String reference, String summary, Instant at, Lacking lacking) {}
}
