package uk.healthcare.desk.correspondence.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date of a message: as RFC 5322 wants it, or in one of the other ways that are met. */
final class MailDate {

    private static final String TIME = "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?(?:\\.\\d+)?";
    private static final String ZONE = "(?<zone>[+-]\\d{2}:?\\d{2}|[A-Za-z]{1,5})?";

    private static final Pattern USUAL =
            Pattern.compile("(?<day>\\d{1,2})[\\s.\\-/]*(?<month>\\p{L}{3,})\\.?[\\s,\\-/]+(?<year>\\d{2,4}),?\\s+"
                    + TIME + "\\s*" + ZONE);

    private static final Pattern ASCTIME = Pattern.compile(
            "(?<month>\\p{L}{3})\\s+(?<day>\\d{1,2})\\s+" + TIME + "\\s+(?:" + ZONE + "\\s+)?(?<year>\\d{4})");

    private static final Pattern ISO =
            Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})[T\\s]" + TIME + "\\s*" + ZONE);

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("feb", 2),
            Map.entry("fév", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("aoû", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("out", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("déc", 12),
            Map.entry("dic", 12));

    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("bst", 1),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("eet", 2),
            Map.entry("msk", 3));

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2100;

    private MailDate() {}

    static @Nullable Instant parse(String text) {
        for (var form : new Pattern[] {USUAL, ASCTIME, ISO}) {
            var found = form.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            if (found.find()) {
                return moment(found);
            }
        }
        return null;
    }

    private static @Nullable Instant moment(Matcher found) {
        try {
            var year = year(Integer.parseInt(found.group("year")));
            var month = month(found.group("month"));
            if (year < FIRST_YEAR || year > LAST_YEAR || month == null) {
                return null;
            }
            var second = found.group("second") == null ? 0 : Integer.parseInt(found.group("second"));
            var local = LocalDateTime.of(
                    year,
                    month,
                    Integer.parseInt(found.group("day")),
                    Integer.parseInt(found.group("hour")),
                    Integer.parseInt(found.group("minute")),
                    // A leap second.
                    second == 60 ? 59 : second);
            return OffsetDateTime.of(local, zone(found.group("zone"))).toInstant();
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    private static int year(int written) {
        return written >= 1000 ? written : written < 70 ? 2000 + written : 1900 + written;
    }

    private static @Nullable Integer month(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.valueOf(written)
                : MONTHS.get(written.toLowerCase(Locale.ROOT).substring(0, 3));
    }

    private static ZoneOffset zone(@Nullable String written) {
        if (written == null) {
            return ZoneOffset.UTC;
        }
        if (Character.isLetter(written.charAt(0))) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(written.toLowerCase(Locale.ROOT), 0));
        }
        var digits = written.substring(1).replace(":", "");
        var minutes = Integer.parseInt(digits.substring(0, 2)) * 60 + Integer.parseInt(digits.substring(2));
        // An offset that no place on earth has says nothing.
        return minutes > 18 * 60
                ? ZoneOffset.UTC
                : ZoneOffset.ofTotalSeconds((written.startsWith("-") ? -1 : 1) * minutes * 60);
    }
}
