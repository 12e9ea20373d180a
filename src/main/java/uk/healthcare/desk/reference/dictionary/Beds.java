package uk.healthcare.desk.reference.dictionary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How many beds: 120-bed, 80 to 100 beds, ١٢٠ سريرا, 120张床, 120 lits, 120 camas, 120 leitos. */
final class Beds implements Recogniser {

    private static final Pattern BEDS = Pattern.compile("(?i)(?<![\\d.,£$€])(\\d{1,3}(?:[,. ]\\d{3})|\\d{1,5})"
            + "(?:\\s*(?:-|–|to|a|à|até|至|到|الى|إلى)\\s*(\\d{1,5}))?"
            + "(?:[\\s-]*(?:\\p{IsLatin}+[\\s-]+){0,2}?(?:beds?|bedded|lits?|camas?|leitos?)\\b"
            + "|\\s*(?:سرير\\p{L}*|أسر[ةّ]\\p{L}*|اسرة)"
            + "|\\s*(?:张|張|個|个)?\\s*(?:病床|床位|床))");

    private static final Pattern CHINESE_AFTER =
            Pattern.compile("(?:床位|病床|床)(?:数)?(?:约|共|为)?\\s*(\\d{1,5})\\s*(?:张|張|个)?");

    @Override
    public List<Finding> findIn(String text, LocalDate today) {
        var western = Digits.western(text);
        var found = new ArrayList<Finding>();
        var beds = BEDS.matcher(western);
        while (beds.find()) {
            var least = Digits.number(beds.group(1)).toBigInteger().toString();
            var most = beds.group(2);
            found.add(Finding.in(
                    text,
                    FindingKind.BEDS,
                    most == null ? least : least + "-" + most,
                    beds.start(),
                    beds.end(),
                    Strength.STRONG));
        }
        var after = CHINESE_AFTER.matcher(western);
        while (found.isEmpty() && after.find()) {
            found.add(Finding.in(text, FindingKind.BEDS, after.group(1), after.start(), after.end(), Strength.STRONG));
        }
        return found;
    }
}
