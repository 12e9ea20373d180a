package uk.healthcare.desk.referral.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Any e-mail address, any web site, and the domain that the enquirer writes from. */
final class AddressTraces {

    private static final Pattern EMAIL =
            Pattern.compile("(?<![^\\s<>(),;:\"“”])[^\\s<>(),;:\"“”@＠]+[@＠][^\\s<>(),;:\"“”]*[^\\s<>(),;:\"“”.!?]");
    private static final Pattern SPELT = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]+\\s*(?:[\\[({]\\s*(?:at|@)\\s*[\\])}]|\\bat\\b)\\s*[\\w-]+(?:\\s*(?:[\\[({]\\s*(?:dot|\\.)\\s*[\\])}]|\\bdot\\b)\\s*\\w+){1,10}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACED = Pattern.compile(
            "(?<![\\w.+-])[\\w+-]{1,64}(?:\\s?\\.\\s?[\\w+-]{1,64}){0,8}\\s{0,3}[@＠]\\s{0,3}[\\w-]{1,64}(?:\\s?\\.\\s?[\\w-]{1,64}){1,8}");
    private static final Pattern SITE = Pattern.compile(
            "(?:https?:|ftp:)\\S*[^\\s.,;)]|\\bwww\\d?\\.\\S*[^\\s.,;)]"
                    + "|(?<![\\w@.-])(?:[a-z0-9-]+\\.){1,10}(?:com|org|net|edu|gov|int|info|biz|health|hospital|clinic|care|example|test|invalid|app|io|online|site)"
                    + "(?:\\.[a-z]{2})?\\b(?:/\\S*)?"
                    + "|(?<![\\w@.-])(?:[a-z0-9-]+\\.){1,10}(?:com|co|org|net|edu|gov|gob|gouv|gov|ac|med|sch|mil|go)\\.[a-z]{2}\\b(?:/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private final List<Pattern> patterns = new ArrayList<>();
    private final @Nullable String domain;

    /** @param domain of the enquirer's address; null for none, or one at which anybody can have an address */
    AddressTraces(@Nullable String domain, @Nullable String region) {
        this.domain = domain;
        patterns.add(SITE);
        if (region != null) {
            patterns.add(Pattern.compile(
                    "(?<![\\w@.-])(?:[a-z0-9-]{2,}\\.){1,10}" + region.toLowerCase(Locale.ROOT) + "\\b(?:/\\S*)?"));
        }
        if (domain != null) {
            patterns.add(literally(domain));
        }
    }

    List<Trace> in(BriefText text) {
        var found = new ArrayList<Trace>();
        find(text, EMAIL, TraceKind.EMAIL, found);
        find(text, SPELT, TraceKind.EMAIL, found);
        find(text, SPACED, TraceKind.EMAIL, found);
        patterns.forEach(pattern -> find(text, pattern, TraceKind.WEB_SITE, found));
        return found;
    }

    /** What they write from, whole or its domain. */
    List<Trace> ofTheEnquirer(BriefText text, @Nullable String address) {
        var found = new ArrayList<Trace>();
        if (address != null) {
            find(text, literally(address), TraceKind.EMAIL, found);
        }
        if (domain != null) {
            find(text, literally(domain), TraceKind.WEB_SITE, found);
        }
        return found;
    }

    private static Pattern literally(String words) {
        return Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE);
    }

    private static void find(BriefText text, Pattern pattern, TraceKind kind, List<Trace> found) {
        pattern.matcher(text.text())
                .results()
                .forEach(hit -> found.add(Trace.in(text.text(), kind, hit.start(), hit.end())));
    }
}
