package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.FollowUpQuery.Whose;
import uk.healthcare.desk.enquiry.TypedDate;

/**
 * What the address of the follow-ups says.
 *
 * @param week the Monday of the week shown
 * @param day the only day shown, or null for the week
 */
record FollowUpAddress(
        Whose whose, LocalDate week, @Nullable LocalDate day) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static FollowUpAddress of(QueryParameters query, LocalDate today) {
        var whose = query.getSingleParameter("whose")
                .map(text -> switch (text) {
                    case "team" -> Whose.TEAM;
                    case "all" -> Whose.ALL;
                    default -> Whose.MINE;
                })
                .orElse(Whose.MINE);
        var day = date(query, "day", today);
        var week = date(query, "week", today);
        var in = week != null ? week : day != null ? day : today;
        return new FollowUpAddress(whose, monday(in), day);
    }

    /** A date that is no date, or one that the calendar of the database does not reach, says nothing. */
    private static @Nullable LocalDate date(QueryParameters query, String name, LocalDate today) {
        return query.getSingleParameter(name)
                .flatMap(text -> TypedDate.parse(text, today))
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
                .orElse(null);
    }

    FollowUpAddress of(Whose other) {
        return new FollowUpAddress(other, week, day);
    }

    FollowUpAddress weekFrom(LocalDate monday) {
        return new FollowUpAddress(whose, monday, null);
    }

    FollowUpAddress on(@Nullable LocalDate other) {
        return new FollowUpAddress(whose, week, other);
    }

    boolean isWeekOf(LocalDate today) {
        return week.equals(monday(today));
    }

    String href() {
        var days = day == null ? "&week=" + week : "&day=" + day;
        return EnquiryLinks.FOLLOW_UPS + "?whose=" + whose.name().toLowerCase(Locale.ROOT) + days;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
