package uk.healthcare.desk.referral.scorecard;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;

/**
 * How it went with one partner: in the last twelve months, and in the twelve before.
 *
 * @param asOf the day it was counted
 */
public record Scorecard(PartnerId id, String name, LocalDate asOf, Figures lastYear, Figures yearBefore) {

    /** How far back matching looks, and each column of a scorecard reaches. */
    static final Duration YEAR = Duration.ofDays(365);

    /** Of fewer than so many, no rate and no typical time is told. */
    static final int FEW = 5;

    /**
     * Of the approaches of a period whose answer came or was due: how many were asked, answered, accepted. Of the
     * introductions of a period: how many came to an agreement, are still talking, or ended without one.
     *
     * @param days the median of the working days from approach to answer; null when no answer came
     */
    public record Figures(
            int asked, int answered, int accepted, @Nullable Double days, int introduced, int agreed, int ended) {

        /** Introduced, and neither agreed nor ended. */
        public int talking() {
            return introduced - agreed - ended;
        }

        /** In working days; null when there are too few answers to say. */
        public @Nullable Double typicalDays() {
            return answered < FEW ? null : days;
        }

        /** Per cent of those whose answer came or was due; null when they are too few to say. */
        public @Nullable Integer percentAnswered() {
            return percent(answered, asked);
        }

        /** Per cent of the answers that were yes; null when they are too few to say. */
        public @Nullable Integer percentAccepted() {
            return percent(accepted, answered);
        }

        /** Per cent of the introductions that came to an agreement; null when they are too few to say. */
        public @Nullable Integer percentAgreed() {
            return percent(agreed, introduced);
        }

        private static @Nullable Integer percent(int part, int whole) {
            return whole < FEW ? null : Math.toIntExact(Math.round(100.0 * part / whole));
        }
    }
}
