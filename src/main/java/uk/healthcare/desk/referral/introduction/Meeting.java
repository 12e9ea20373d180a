package uk.healthcare.desk.referral.introduction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.ui.Dates;

/** A first meeting that we propose to enquirer and partner. Day and time are London's. */
public record Meeting(LocalDate day, LocalTime at, Duration length) {

    /** How long a meeting can be. */
    public static final Duration SHORTEST = Duration.ofMinutes(15);

    public static final Duration LONGEST = Duration.ofHours(8);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** @throws RuleViolation when it is past, more than a year away, or of no length that a meeting has */
    Meeting checked(Instant now) {
        if (!from().isAfter(now)) {
            throw new RuleViolation("referral.meeting.past").at("meetingOn");
        }
        if (day.isAfter(London.dateOf(now).plusYears(1))) {
            throw new RuleViolation("referral.meeting.far").at("meetingOn");
        }
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new RuleViolation("referral.meeting.length").at("meetingMinutes");
        }
        return this;
    }

    public Instant from() {
        return day.atTime(at).atZone(London.ZONE).toInstant();
    }

    public Instant to() {
        return from().plus(length);
    }

    /** As {@code Wednesday 3 March 2027, 10:00 to 10:45 in London (GMT); 13:00 to 13:45 in Kuwait (UTC+03:00)}. */
    public String words(@Nullable Market market) {
        var london = "%s, %s in London (%s)".formatted(Dates.weekday(day), clocks(London.ZONE), zone());
        if (market == null) {
            return london;
        }
        var there = from().atZone(market.timeZone());
        var dayThere = there.toLocalDate().equals(day) ? "" : Dates.weekday(there.toLocalDate()) + ", ";
        return "%s; %s%s in %s (UTC%s)"
                .formatted(
                        london,
                        dayThere,
                        clocks(market.timeZone()),
                        market.name(),
                        there.getOffset().getTotalSeconds() == 0 ? "" : there.getOffset());
    }

    private String clocks(ZoneId zone) {
        return CLOCK.format(from().atZone(zone)) + " to " + CLOCK.format(to().atZone(zone));
    }

    private String zone() {
        return London.ZONE.getRules().isDaylightSavings(from()) ? "BST" : "GMT";
    }
}
