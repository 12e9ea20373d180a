package uk.healthcare.desk.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import uk.healthcare.desk.common.London;

/** When letters arrive: more in the trade-fair months than in August, few on Sundays, in the day of where they are written. */
final class Arrivals {

    /** From January to December, beside each other. */
    private static final double[] MONTHS = {1.25, 1.3, 1.15, 0.95, 1.0, 0.95, 0.8, 0.65, 1.05, 1.2, 1.15, 0.6};

    private final List<InventedMarket> markets;

    Arrivals(List<InventedMarket> markets) {
        this.markets = markets;
    }

    /** One letter to come; {@code number} tells its draws from those of all others. */
    record Arrival(Instant at, InventedMarket market, long number) {}

    /** That many arrivals from one day to another, none after {@code latest}, in their order. */
    List<Arrival> between(LocalDate from, LocalDate to, Instant latest, int count, long seed) {
        var days = (int) (to.toEpochDay() - from.toEpochDay() + 1);
        var sums = new double[days];
        var sum = 0.0;
        for (var day = 0; day < days; day++) {
            sum += weight(from.plusDays(day)) * (0.85 + 0.3 * day / days);
            sums[day] = sum;
        }
        var arrivals = new ArrayList<Arrival>(count);
        for (var number = 0; number < count; number++) {
            var draw = Draw.of(seed, number);
            var found = Arrays.binarySearch(sums, draw.between(0.0, sum));
            var day = from.plusDays(Math.min(days - 1, found < 0 ? -found - 1 : found));
            var market = draw.weighted(markets, InventedMarket::weight);
            var at = moment(day, market, draw);
            arrivals.add(new Arrival(at.isAfter(latest) ? at.minusSeconds(86_400) : at, market, number));
        }
        arrivals.sort(Comparator.comparing(Arrival::at).thenComparing(Arrival::number));
        return arrivals;
    }

    private static Instant moment(LocalDate day, InventedMarket market, Draw draw) {
        var hour = draw.chance(0.12) ? draw.between(18, 23) : (draw.between(8, 18) + draw.between(8, 17)) / 2;
        return day.atTime(hour, draw.between(0, 59), draw.between(0, 59))
                .atZone(market.market().timeZone())
                .toInstant();
    }

    private static double weight(LocalDate day) {
        var season = MONTHS[day.getMonthValue() - 1];
        return season
                * (day.getDayOfWeek() == DayOfWeek.SATURDAY
                        ? 0.2
                        : day.getDayOfWeek() == DayOfWeek.SUNDAY
                                ? 0.35
                                : day.getDayOfWeek() == DayOfWeek.FRIDAY ? 0.85 : 1.0);
    }

    /** The London day of a moment, for ranges that end with it. */
    static LocalDate day(Instant moment) {
        return London.dateOf(moment);
    }
}
