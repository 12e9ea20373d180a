package uk.healthcare.desk.correspondence.mime;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;

/**
 * Says in a few words what an iCalendar part is about. Only the first event counts, and only the few lines that people
 * want to know; what a calendar would stumble over is passed by.
 */
final class InvitationReader {

    private static final int LONGEST = 300;
    private static final int LONGEST_ZONE = 60;
    private static final Pattern LINE = Pattern.compile("([A-Za-z-]+)((?:;[^:;=]+=(?:\"[^\"]*\"|[^:;]*)){0,20}):(.*)");
    private static final Pattern PARAMETER = Pattern.compile(";([^=]+)=(\"[^\"]*\"|[^;]*)");
    private static final Pattern MOMENT = Pattern.compile("(\\d{8})(?:T(\\d{4})(?:\\d{2})?(Z?))?");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Map<String, Property> properties = new HashMap<>();

    private record Property(Map<String, String> parameters, String value) {}

    private record Moment(LocalDateTime local, boolean wholeDay, String zone) {}

    private InvitationReader(String calendar) {
        var component = "";
        var events = 0;
        for (var line : calendar.replaceAll("\r?\n[ \t]", "").split("\r?\n|\r")) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            var name = parts.group(1).toUpperCase(Locale.ROOT);
            if (name.equals("BEGIN")) {
                component = parts.group(3).strip().toUpperCase(Locale.ROOT);
                events += component.equals("VEVENT") ? 1 : 0;
            } else if (name.equals("END")) {
                component = component.equals("VALARM") ? "VEVENT" : "VCALENDAR";
            } else if (component.equals("VCALENDAR") || component.equals("VEVENT") && events == 1) {
                properties.putIfAbsent(name, new Property(parameters(parts.group(2)), parts.group(3)));
            }
        }
    }

    /** Nothing when it is no event that could be understood. */
    static Optional<CalendarInvitation> read(String calendar) {
        var reader = new InvitationReader(calendar);
        var summary = reader.text("SUMMARY");
        var when = reader.when();
        return summary.isEmpty() && when == null
                ? Optional.empty()
                : Optional.of(new CalendarInvitation(
                        reader.text("METHOD").toUpperCase(Locale.ROOT),
                        summary,
                        when,
                        reader.inLondon(),
                        reader.text("LOCATION"),
                        reader.organiser()));
    }

    private static Map<String, String> parameters(String text) {
        var parameters = new HashMap<String, String>();
        var found = PARAMETER.matcher(text);
        while (found.find()) {
            parameters.put(
                    found.group(1).toUpperCase(Locale.ROOT), found.group(2).replace("\"", ""));
        }
        return parameters;
    }

    private String text(String name) {
        return Optional.ofNullable(properties.get(name))
                .map(property -> property.value.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1"))
                .map(text -> HeaderText.of(text, LONGEST))
                .orElse("");
    }

    private String organiser() {
        var organiser = properties.get("ORGANIZER");
        if (organiser == null) {
            return "";
        }
        var name = organiser.parameters.getOrDefault("CN", "");
        return HeaderText.of(name.isBlank() ? organiser.value.replaceFirst("(?i)^mailto:", "") : name, LONGEST);
    }

    private @Nullable String when() {
        var start = moment("DTSTART");
        if (start == null) {
            return null;
        }
        var end = moment("DTEND");
        var repeats = properties.containsKey("RRULE") ? ", repeated" : "";
        var day = DAY.format(start.local);
        if (start.wholeDay) {
            var last = end == null ? start.local : end.local.minusDays(1);
            return day + (last.isAfter(start.local) ? " to " + DAY.format(last) : "") + repeats;
        }
        return day + ", " + TIME.format(start.local) + until(start, end) + zone(start) + repeats;
    }

    private @Nullable String inLondon() {
        var start = moment("DTSTART");
        var zone = start == null || start.wholeDay ? null : zoneOf(start);
        if (start == null
                || zone == null
                || start.local.atZone(zone).getOffset().equals(offsetInLondon(start, zone))) {
            return null;
        }
        var end = moment("DTEND");
        var there = london(start, zone);
        return DAY.format(there.local) + ", " + TIME.format(there.local)
                + until(there, end == null || end.wholeDay ? null : london(end, zone));
    }

    private static @Nullable ZoneId zoneOf(Moment moment) {
        try {
            return moment.zone.isEmpty() ? null : ZoneId.of(moment.zone);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static ZoneOffset offsetInLondon(Moment moment, ZoneId zone) {
        return moment.local.atZone(zone).withZoneSameInstant(London.ZONE).getOffset();
    }

    private static Moment london(Moment moment, ZoneId zone) {
        var there = zoneOf(moment);
        return new Moment(
                moment.local
                        .atZone(there == null ? zone : there)
                        .withZoneSameInstant(London.ZONE)
                        .toLocalDateTime(),
                false,
                London.ZONE.getId());
    }

    private static String until(Moment start, @Nullable Moment end) {
        if (end == null || end.wholeDay || !end.local.isAfter(start.local)) {
            return "";
        }
        var sameDay = end.local.toLocalDate().equals(start.local.toLocalDate());
        return " to " + (sameDay ? "" : DAY.format(end.local) + ", ") + TIME.format(end.local);
    }

    private static String zone(Moment moment) {
        return moment.zone.isEmpty() ? "" : " (" + moment.zone + ")";
    }

    private @Nullable Moment moment(String name) {
        var property = properties.get(name);
        var parts = property == null ? null : MOMENT.matcher(property.value.strip());
        if (property == null || parts == null || !parts.matches()) {
            return null;
        }
        try {
            if (parts.group(2) == null) {
                var day = LocalDate.parse(parts.group(1), DateTimeFormatter.BASIC_ISO_DATE);
                return new Moment(day.atStartOfDay(), true, "");
            }
            var local = LocalDateTime.parse(parts.group(1) + parts.group(2), COMPACT);
            var utc = !parts.group(3).isEmpty();
            return new Moment(local, false, utc ? "UTC" : known(property.parameters.getOrDefault("TZID", "")));
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    /** Outlook names zones in its own way; what nobody knows is shown as it was sent. */
    private static String known(String zone) {
        var windows = zone.isEmpty() ? null : TimeZone.getIDForWindowsID(zone, "001");
        return windows == null ? HeaderText.of(zone, LONGEST_ZONE) : windows;
    }
}
