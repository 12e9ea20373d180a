package uk.healthcare.desk.reference.dictionary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days by which something is wanted: by March 2027, Q3 2027, within 6 months. Of a period its last day; never a past one. */
final class Dates implements Recogniser {

    /** What is said to be further away is not a date to plan by. */
    private static final int YEARS_AHEAD = 15;

    private static final String YEAR = "(20\\d{2})";
    private static final String IN_WORDS =
            "(?:one|two|three|four|six|nine|twelve|eighteen|un|una|um|uma|deux|dos|dois|trois|tres"
                    + "|três|seis|six|douze|doce|doze)";

    private static final List<Form> FORMS = List.of(
            new Form(
                    "(20\\d{2})-(\\d{1,2})-(\\d{1,2})",
                    (m, t) -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))),
            new Form(
                    "(20\\d{2})\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*[日号])?",
                    (m, t) -> m.group(3) == null
                            ? endOf(number(m, 1), number(m, 2))
                            : LocalDate.of(number(m, 1), number(m, 2), number(m, 3))),
            new Form(
                    "(\\d{1,2})[./](\\d{1,2})[./](20\\d{2})",
                    (m, t) -> LocalDate.of(number(m, 3), number(m, 2), number(m, 1))),
            new Form(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er)?\\s+(?:of |de |d')?(" + MonthNames.ANY
                            + ")\\.?,?\\s+(?:de |do |of )?" + YEAR,
                    (m, t) -> LocalDate.of(number(m, 3), MonthNames.month(m.group(2)), number(m, 1))),
            new Form(
                    "\\b(" + MonthNames.ANY + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s*" + YEAR,
                    (m, t) -> LocalDate.of(number(m, 3), MonthNames.month(m.group(1)), number(m, 2))),
            new Form(
                    "(?<![\\p{L}])(" + MonthNames.ANY + ")\\.?,?\\s+(?:de |do |of |del )?" + YEAR,
                    (m, t) -> endOf(number(m, 2), MonthNames.month(m.group(1)).getValue())),
            new Form(
                    "(?:Q|T|quarter |trimestre )([1-4])(?:\\s*(?:of|de|,|/)?\\s*)" + YEAR,
                    (m, t) -> endOf(number(m, 2), 3 * number(m, 1))),
            new Form(
                    "(?:early|beginning of|début|inicios de|início de|princípios de)\\s+" + YEAR,
                    (m, t) -> endOf(number(m, 1), 3)),
            new Form("(?:mid|middle of|mediados de|meados de)[\\s-]+" + YEAR, (m, t) -> endOf(number(m, 1), 6)),
            new Form(
                    "(?:(?:by the |at the |the )?end of|late|by|before|until|fin|fin de|d'ici|avant|finales de|antes de|final de|fim de"
                            + "|até|hasta|نهاية|قبل نهاية|قبل|بحلول)\\s+(?:عام\\s+|سنة\\s+)?" + YEAR + "(?![-/\\d])",
                    (m, t) -> endOf(number(m, 1), 12)),
            new Form("(20\\d{2})\\s*年(?:底|末|内|年底|之前|前)", (m, t) -> endOf(number(m, 1), 12)),
            new Form(
                    "(?:within|in the next|over the next|in|dans les|d'ici|sous|dentro de|en|em|nos próximos|en los próximos|خلال)\\s+(?:the next )?"
                            + "(\\d{1,2}|" + IN_WORDS
                            + ")\\s+(?:prochains |próximos )?(days|weeks|months?|years?|jours|semaines|mois|ans?|días|semanas|meses|mes|años|dias|anos|mês"
                            + "|أيام|أسابيع|أشهر|شهر\\p{L}*|اشهر|سنوات|سنة)(?!\\p{L})",
                    (m, t) -> later(t, spoken(m.group(1)), m.group(2))),
            new Form("(?:خلال)\\s+(أسبوعين|شهرين|سنتين|عامين)", (m, t) -> later(t, 2, m.group(1))),
            new Form("(\\d{1,2})\\s*个?(天|周|月|年)(?:之?内|以内)", (m, t) -> later(t, number(m, 1), m.group(2))));

    @Override
    public List<Finding> findIn(String text, LocalDate today) {
        var numbers = new NearNumbers(Digits.western(text));
        var found = new ArrayList<Finding>();
        for (var form : FORMS) {
            numbers.matches(form.pattern).forEach(match -> add(text, form, match, today, found));
        }
        found.sort(Comparator.comparing(Finding::start));
        return found;
    }

    private static void add(String text, Form form, MatchResult match, LocalDate today, List<Finding> found) {
        boolean taken = found.stream().anyMatch(one -> one.start() < match.end() && match.start() < one.end());
        if (taken) {
            return;
        }
        try {
            var day = form.day.apply(match, today);
            if (day.isAfter(today) && day.isBefore(today.plusYears(YEARS_AHEAD))) {
                found.add(Finding.in(
                        text, FindingKind.DATE, day.toString(), match.start(), match.end(), Strength.STRONG));
            }
        } catch (DateTimeException noSuchDay) {
            // The 31st of June, or an expression that only looks like a date: it says nothing that can be proposed.
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static LocalDate endOf(int year, int month) {
        return YearMonth.of(year, Month.of(month)).atEndOfMonth();
    }

    private static int spoken(String number) {
        return switch (number.toLowerCase(Locale.ROOT)) {
            case "one", "un", "una", "um", "uma" -> 1;
            case "two", "deux", "dos", "dois" -> 2;
            case "three", "trois", "tres", "três" -> 3;
            case "four" -> 4;
            case "six", "seis" -> 6;
            case "nine" -> 9;
            case "twelve", "douze", "doce", "doze" -> 12;
            case "eighteen" -> 18;
            default -> Integer.parseInt(number);
        };
    }

    private static LocalDate later(LocalDate today, int count, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "days", "jours", "días", "dias", "أيام", "天" -> today.plusDays(count);
            case "weeks", "semaines", "semanas", "أسابيع", "أسبوعين", "周" -> today.plusWeeks(count);
            case "year", "years", "an", "ans", "años", "anos", "سنوات", "سنة", "سنتين", "عامين", "年" ->
                today.plusYears(count);
            default -> today.plusMonths(count);
        };
    }

    /** A way of writing a day, and which day it is. */
    private record Form(Pattern pattern, Day day) {

        Form(String expression, Day day) {
            this(Pattern.compile("(?i)" + expression), day);
        }
    }

    private interface Day {

        LocalDate apply(MatchResult match, LocalDate today);
    }
}
