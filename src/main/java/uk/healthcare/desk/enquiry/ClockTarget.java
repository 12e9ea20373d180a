package uk.healthcare.desk.enquiry;

import org.jspecify.annotations.Nullable;

/**
 * How many days a clock allows, where a manager has set another number than the default.
 *
 * @param priority the enquiries it is for; null for any
 * @param track the enquiries it is for; null for any
 * @param days working or calendar days, as the clock counts
 */
public record ClockTarget(
        ClockKind kind,
        @Nullable Priority priority,
        @Nullable Track track,
        int days) {

    boolean isFor(ClockKind wanted, Priority itsPriority, @Nullable Track itsTrack) {
        return kind == wanted && (priority == null || priority == itsPriority) && (track == null || track == itsTrack);
    }

    /** What is set for a priority counts before what is set for a track, and both together before either. */
    int closeness() {
        return (priority == null ? 0 : 2) + (track == null ? 0 : 1);
    }
}
