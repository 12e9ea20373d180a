package uk.healthcare.desk.referral.brief;

import java.util.List;
import java.util.regex.Pattern;

/** Writes what names nobody where something was found, so that it still reads. */
final class Replacement {

    private static final Pattern ARTICLE =
            Pattern.compile("\\b(?:the|our|this)\\s+$|\\b(?:al|el)[\\s-]$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile(
            "\\b(?:dr|prof|professor|mr|mrs|ms|miss|sir|sheikh|sheikha|eng|engr)\\.?\\s+$|\\b(?:al|el)[\\s-]$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TWICE = Pattern.compile(
            "(\\[name]|\\[telephone number]|\\[e-mail address])(?:[\\s,-]*(?:\\p{L}{1,3}[\\s-]+)?\\1)++");
    private static final Pattern ENQUIRERS = Pattern.compile("(?i)(the enquirer)(?:[\\s,-]+the enquirer)++");

    private Replacement() {}

    /** @param found in their order, none within another */
    static String of(String text, List<Trace> found) {
        var clean = new StringBuilder();
        var at = 0;
        for (var trace : found) {
            var before = text.substring(at, trace.start());
            var kept = trace.kind() == TraceKind.ORGANISATION
                    ? ARTICLE.matcher(before).replaceFirst("")
                    : trace.kind() == TraceKind.PERSON ? TITLE.matcher(before).replaceFirst("") : before;
            clean.append(kept);
            clean.append(
                    begins(clean)
                            ? capital(trace.kind().instead())
                            : trace.kind().instead());
            at = trace.end();
        }
        clean.append(text.substring(at));
        return ENQUIRERS.matcher(TWICE.matcher(clean).replaceAll("$1")).replaceAll("$1");
    }

    private static boolean begins(CharSequence before) {
        var at = before.length() - 1;
        while (at >= 0 && before.charAt(at) == ' ') {
            at--;
        }
        return at < 0 || ".!?\n".indexOf(before.charAt(at)) >= 0;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
