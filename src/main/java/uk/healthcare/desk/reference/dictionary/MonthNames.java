package uk.healthcare.desk.reference.dictionary;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The months as they are called in English, French, Portuguese, Spanish and Arabic. */
final class MonthNames {

    private static final Map<String, Month> NAMES = names();

    /** For a pattern, the longer names first. */
    static final String ANY = NAMES.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.joining("|"));

    private MonthNames() {}

    static Month month(String name) {
        var month = NAMES.get(name.toLowerCase(Locale.ROOT));
        if (month == null) {
            throw new IllegalArgumentException(name);
        }
        return month;
    }

    private static Map<String, Month> names() {
        var names = new LinkedHashMap<String, Month>();
        for (var language : List.of("en", "fr", "pt", "es", "ar")) {
            for (var month : Month.values()) {
                names.put(
                        month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language))
                                .toLowerCase(Locale.ROOT),
                        month);
            }
        }
        for (var month : Month.values()) {
            names.putIfAbsent(
                    month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
        }
        names.put("sept", Month.SEPTEMBER);
        names.put("fevrier", Month.FEBRUARY);
        names.put("aout", Month.AUGUST);
        names.put("decembre", Month.DECEMBER);
        return names;
    }
}
