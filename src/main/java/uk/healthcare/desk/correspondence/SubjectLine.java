package uk.healthcare.desk.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A subject without what mail programs put before it, and the references of ours that it names. */
final class SubjectLine {

    private static final String MARKS =
            "re|r|aw|sv|vs|antw|odp|ynt|rif|res|enc|fw|fwd|wg|tr|rv|doorst|vl|i|رد|إعادة توجيه|الرد|回复|答复|回覆|转发|轉寄";
    private static final Pattern PREFIX = Pattern.compile(
            "^\\s*(?:(?:" + MARKS + ")\\s*(?:\\[\\d+]|\\(\\d+\\))?\\s*[:：]|\\[(?:external|ext|caution)[^]]*])\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern REFERENCE = Pattern.compile("\\bHUK-\\d{4}-\\d{6,9}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED =
            Pattern.compile("[\\[(]?\\bHUK-\\d{4}-\\d{6,9}\\b[])]?", Pattern.CASE_INSENSITIVE);

    private SubjectLine() {}

    /** May be empty. */
    static String bare(String subject) {
        var rest = BRACKETED
                .matcher(subject)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        while (true) {
            var shorter = PREFIX.matcher(rest).replaceFirst("");
            if (shorter.equals(rest)) {
                return rest.strip();
            }
            rest = shorter;
        }
    }

    /** Upper case, each once. */
    static List<String> references(String subject) {
        return REFERENCE
                .matcher(subject)
                .results()
                .map(found -> found.group().toUpperCase(Locale.ROOT))
                .distinct()
                .limit(5)
                .toList();
    }
}
