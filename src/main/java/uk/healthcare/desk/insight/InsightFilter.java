package uk.healthcare.desk.insight;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.TeamId;
import uk.healthcare.desk.enquiry.Track;

/**
 * What the figures are narrowed to; null means all.
 *
 * @param region overseas region of the market
 * @param area code of a service area; its sub-services count with it
 * @param team team of the owner, as it is today
 */
public record InsightFilter(
        Period period,
        @Nullable String region,
        @Nullable String area,
        @Nullable Track track,
        @Nullable TeamId team) {

    public static InsightFilter over(Period period) {
        return new InsightFilter(period, null, null, null, null);
    }
}
