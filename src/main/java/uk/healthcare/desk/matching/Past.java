package uk.healthcare.desk.matching;

import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.PartnerProfile;

/** What a partner's past with us, and its latest work, are worth. */
record Past(Standing standing, Year thisYear) {

    /** Of a partner that nobody has approached in the last year, we know neither good nor bad. */
    private static final double NOT_KNOWN = 0.5;

    /** How many approaches the benefit of the doubt counts as. */
    private static final double DOUBT = 2;

    /** In working days: an answer as quick as that is as good as any. */
    private static final double QUICK = 1;

    /** In working days: twice the ten in which an answer is due. */
    private static final double SLOW = 20;

    private static final int RECENT_YEARS = 3;
    private static final double OLD_YEARS = 20;
    private static final double UNDATED = 0.3;

    /** Whether it answers: an answer counts fully when it is quick, and half when it takes twice the time allowed. */
    Judged responsiveness(PartnerId partner) {
        var known = standing.answers().get(partner);
        if (known == null || known.asked() == 0) {
            return new Judged(NOT_KNOWN, "Not approached in the last year");
        }
        var value = known.answered() * (1 + speed(known.days())) / 2;
        return new Judged((DOUBT * NOT_KNOWN + value) / (DOUBT + known.asked()), () -> words(known));
    }

    private static double speed(@Nullable Double days) {
        return days == null ? 0 : Math.clamp((SLOW - days) / (SLOW - QUICK), 0, 1);
    }

    private static String words(Standing.Answers known) {
        var answered = "Answered %d of %d approaches in the last year".formatted(known.answered(), known.asked());
        if (known.days() == null) {
            return answered;
        }
        var days = Math.round(known.days());
        return answered
                + (days == 0
                        ? ", typically on the same day"
                        : ", typically after %d working day%s".formatted(days, days == 1 ? "" : "s"));
    }

    Judged recency(PartnerProfile partner) {
        if (partner.trackRecord().isEmpty()) {
            return new Judged(0, "No work on record");
        }
        var latest = partner.trackRecord().stream()
                .flatMap(work -> Stream.of(work.yearTo(), work.yearFrom()))
                .filter(Objects::nonNull)
                .max(Integer::compare);
        if (latest.isEmpty()) {
            return new Judged(UNDATED, "Its work on record is not dated");
        }
        var age = Math.max(0, thisYear.getValue() - latest.get() - RECENT_YEARS);
        return new Judged(Math.max(0, 1 - age / (OLD_YEARS - RECENT_YEARS)), "Latest work on record: " + latest.get());
    }

    /**
     * How seldom it was chosen beside those who are eligible now: 1 when it never was, a half when as often as they.
     *
     * @param usual how often those who fit were chosen, on average
     */
    Judged fairness(PartnerId partner, double usual) {
        var times = standing.timesChosen(partner);
        return new Judged((usual + 1) / (usual + 1 + times), () -> chosen(times, usual));
    }

    private static String chosen(int times, double usual) {
        var told = times == 0
                ? "Not chosen in the last year"
                : "Chosen %d time%s in the last year".formatted(times, times == 1 ? "" : "s");
        return told + "; those who fit, %s times on average".formatted(Math.round(usual * 10) / 10.0);
    }

    /** How often these were chosen, on average. */
    double usual(List<PartnerProfile> fitting) {
        return fitting.stream()
                .mapToInt(partner -> standing.timesChosen(partner.id()))
                .average()
                .orElse(0);
    }
}
