package uk.healthcare.desk.referral.brief;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers of seven digits and more: those that can be one in the enquirer's market or with a country code, what
 * stands after "tel", and the enquirer's own however it is grouped. Amounts and numbers of people are none.
 */
final class TelephoneTraces {

    private static final int SHORTEST = 7;
    private static final Pattern DIGITS =
            Pattern.compile("[+(]{0,2}\\p{Nd}(?:[\\p{Nd} ()./\\u00A0\\u2010-\\u2013-]*\\p{Nd})?");
    private static final Pattern SAID = Pattern.compile(
            "(?:tel|telephone|phone|mobile|mob|cell|whatsapp|fax|call|text|هاتف|جوال|واتساب|电话|手机|téléphone|teléfono|telefone|telf)"
                    + "[^\\p{L}\\p{Nd}]{0,4}(?:(?:is|no|number|us on|me on|on)[^\\p{L}\\p{Nd}]{0,3})?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MONEY = Pattern.compile(
            "(?:[£$€¥]|\\b(?:GBP|USD|EUR|SAR|AED|KWD|QAR|INR|CNY|JPY|EGP|pounds|dollars|about|budget of))\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile(
            "^\\s*(?:million|billion|thousand|people|inhabitants|residents|patients|beds|pounds|dollars|euros|riyals|dirhams|dinars|GBP|USD|EUR|SAR|AED|KWD|[£$€%]|m\\b|sq)",
            Pattern.CASE_INSENSITIVE);

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;
    private final @Nullable String own;

    TelephoneTraces(@Nullable String telephone, @Nullable String region) {
        this.region = region == null || !numbers.getSupportedRegions().contains(region) ? "ZZ" : region;
        var digits = telephone == null ? "" : digits(telephone);
        own = digits.length() < SHORTEST ? null : digits.substring(digits.length() - SHORTEST);
    }

    List<Trace> in(BriefText text) {
        var found = new ArrayList<Trace>();
        DIGITS.matcher(text.text())
                .results()
                .filter(run -> isNumber(text.text(), run))
                .forEach(run -> found.add(Trace.in(text.text(), TraceKind.TELEPHONE, run.start(), run.end())));
        for (var match : numbers.findNumbers(text.text(), region, Leniency.VALID, 1_000)) {
            if (digits(match.rawString()).length() >= SHORTEST && !isAmount(text.text(), match.start(), match.end())) {
                found.add(Trace.in(text.text(), TraceKind.TELEPHONE, match.start(), match.end()));
            }
        }
        return found;
    }

    /** The enquirer's own, however it is grouped. */
    List<Trace> ofTheEnquirer(BriefText text) {
        return own == null
                ? List.of()
                : DIGITS.matcher(text.text())
                        .results()
                        .filter(run -> digits(run.group()).contains(own))
                        .map(run -> Trace.in(text.text(), TraceKind.TELEPHONE, run.start(), run.end()))
                        .toList();
    }

    private boolean isNumber(String text, MatchResult run) {
        var digits = digits(run.group());
        if (digits.length() < SHORTEST) {
            return false;
        }
        if (own != null && digits.contains(own)) {
            return true;
        }
        var before = text.substring(Math.max(0, run.start() - 30), run.start());
        var abroad = run.group().startsWith("+") || run.group().startsWith("(+") || digits.startsWith("00");
        return SAID.matcher(before).find() || abroad && !isAmount(text, run.start(), run.end());
    }

    private static boolean isAmount(String text, int start, int end) {
        return MONEY.matcher(text.substring(Math.max(0, start - 12), start)).find()
                || COUNTED.matcher(text.substring(end)).find();
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }
}
