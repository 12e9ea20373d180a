package uk.healthcare.desk.matching;

import java.util.List;
import uk.healthcare.desk.common.EnquiryId;

/**
 * What other weights would have changed on enquiries of the past, as partners are today and as if none had been asked.
 *
 * @param enquiries how many were tried
 * @param firstChanged for how many another partner would come first
 * @param threeChanged for how many other partners would be the first three, in whatever order
 * @param changes those of either kind, the newest enquiry first, at most {@link #SHOWN}
 */
public record Simulation(int enquiries, int firstChanged, int threeChanged, List<Change> changes) {

    /** More would not be read. */
    public static final int SHOWN = 50;

    public Simulation {
        changes = List.copyOf(changes);
    }

    /** One enquiry with its first three partners by name before and after. */
    public record Change(
            EnquiryId enquiry, String reference, String summary, List<String> before, List<String> after) {}

    /** Which enquiries are tried: so many of the last that were matched, or all that are in matching now. */
    public enum Sample {
        LAST_100(100),
        LAST_500(500),
        IN_MATCHING(2_000);

        private final int most;

        Sample(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }
}
