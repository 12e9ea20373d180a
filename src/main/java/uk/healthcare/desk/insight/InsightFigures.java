package uk.healthcare.desk.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;

/** All figures of the screen, counted at one moment over the work that the person may see figures of. */
public record InsightFigures(
        InsightLinks links,
        Instant asOf,
        List<Headline> headlines,
        AgreedValue agreed,
        List<StageRow> pipeline,
        List<WeekRow> weeks,
        List<AgeRow> ageing,
        List<ClockRow> clocks,
        List<GroupRow> regions,
        List<GroupRow> areas,
        List<OutcomeRow> outcomes,
        List<UnmetRow> unmet) {

    /** Whether there is nothing to show: nothing open, and nothing happened in the period. */
    public boolean isEmpty() {
        var received = headline(HeadlineKind.RECEIVED).value();
        return (received == null || received.signum() == 0)
                && pipeline.stream().allMatch(row -> row.open() == 0)
                && weeks.stream().allMatch(row -> row.introduced() == 0 && row.closed() == 0);
    }

    public Headline headline(HeadlineKind kind) {
        return headlines.get(kind.ordinal());
    }

    /** Open enquiries in a stage now, and how many of them are late. */
    public record StageRow(Stage stage, long open, long late) {}

    /** What happened in one week, cut to the days of the period. */
    public record WeekRow(Period days, int received, int introduced, int closed) {}

    /** Open enquiries in a stage now that were received that long ago. */
    public record AgeRow(Stage stage, AgeBand band, long open) {}

    /**
     * Clocks of a kind that started in the period: met by the due time; late, because met or ended after it; still running
     * past it.
     */
    public record ClockRow(ClockKind kind, long inTime, long late, long runningLate) {

        /** Per cent met in time of those decided; null when none is. */
        public @Nullable Integer percentInTime() {
            var decided = inTime + late + runningLate;
            return decided == 0 ? null : Math.toIntExact(Math.round(100.0 * inTime / decided));
        }
    }

    /**
     * Open and late now, introduced and closed in the period, of one region or service area.
     *
     * @param code region, or code of the service area; null where it is not known yet
     */
    public record GroupRow(
            @Nullable String code, @Nullable String name, long open, long late, long introduced, long closed) {}

    /** Enquiries of the period that asked for something of a service area of the upper level that nobody could do. */
    public record UnmetRow(String area, String name, long enquiries) {}

    /**
     * Enquiries closed in the period with that outcome, and the value in GBP agreed: what enquirers confirmed, and what
     * they did not.
     */
    public record OutcomeRow(Outcome outcome, long closed, BigDecimal confirmed, BigDecimal unconfirmed) {}

    /** Agreements of enquiries closed in the period, and their value in GBP: confirmed by the enquirer or not, apart. */
    public record AgreedValue(
            long confirmedAgreements, BigDecimal confirmed, long unconfirmedAgreements, BigDecimal unconfirmed) {}
}
