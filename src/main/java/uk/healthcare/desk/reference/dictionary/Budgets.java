package uk.healthcare.desk.reference.dictionary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Amounts of money in the currency that the text names. No rate is ever assumed: dollars stay dollars. */
final class Budgets implements Recogniser {

    /** Each currency by how it is written; the longer spellings first. */
    private static final Map<String, String> CURRENCIES = currencies();

    private static final String NUMBER = "\\d{1,3}(?:[,.\\u00A0 ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
    private static final String FACTOR = "(?:\\s*(" + Digits.factorWords() + ")(?![\\p{IsLatin}]))?";
    private static final String RANGE =
            "(?:\\s*(?:-|–|to|and|à|a|y|e|至|到|إلى)\\s*[£$€]?(" + NUMBER + ")" + FACTOR + ")?";
    private static final String CURRENCY = String.join("|", CURRENCIES.keySet());

    private static final Pattern BEFORE =
            Pattern.compile("(?i)(?<![\\p{L}])(" + CURRENCY + ")\\s*(" + NUMBER + ")" + FACTOR + RANGE);
    private static final Pattern AFTER = Pattern.compile("(?i)(?<![\\d.,])(" + NUMBER + ")" + FACTOR + RANGE
            + "\\s*(?:of\\s+|de\\s+|d')?(" + CURRENCY + ")(?!\\p{IsLatin})");

    @Override
    public List<Finding> findIn(String text, LocalDate today) {
        var numbers = new NearNumbers(Digits.western(text));
        var found = new ArrayList<Finding>();
        numbers.matches(BEFORE).forEach(before -> found.add(amount(text, before, before.group(1), 2)));
        for (var after : numbers.matches(AFTER)) {
            if (found.stream().noneMatch(one -> one.end() > after.start() && one.start() < after.end())) {
                found.add(amount(text, after, after.group(5), 1));
            }
        }
        return found;
    }

    /** Of a range the upper end, which is the most there is. */
    private static Finding amount(String text, MatchResult found, String currency, int first) {
        var most = found.group(first + 2);
        var factor = found.group(first + 1);
        var number = most == null ? found.group(first) : most;
        var scale = most == null ? factor : found.group(first + 3) == null ? factor : found.group(first + 3);
        var amount = Digits.number(number).multiply(scale == null ? BigDecimal.ONE : Digits.factor(scale));
        var code = codeOf(currency) + " " + amount.stripTrailingZeros().toPlainString();
        return Finding.in(text, FindingKind.BUDGET, code, found.start(), found.end(), Strength.STRONG);
    }

    private static String codeOf(String written) {
        return CURRENCIES.entrySet().stream()
                .filter(one ->
                        Pattern.compile("(?i)" + one.getKey()).matcher(written).matches())
                .map(one -> one.getValue().isEmpty() ? written.toUpperCase(Locale.ROOT) : one.getValue())
                .findFirst()
                .orElse(written);
    }

    private static Map<String, String> currencies() {
        var by = new LinkedHashMap<String, String>();
        by.put(
                "£|GBP|pounds sterling|pound sterling|pounds|livres sterling|libras esterlinas|libras|英镑|جنيه إسترليني|جنيه استرليني",
                "GBP");
        by.put("USD|US\\$|US dollars?|dollars américains|dólares estadounidenses|美元|دولار أمريكي", "USD");
        by.put("€|EUR|euros?|欧元|يورو", "EUR");
        by.put("SAR|saudi riyals?|ريال سعودي", "SAR");
        by.put("AED|dirhams?|درهم إماراتي|درهم", "AED");
        by.put("QAR|qatari riyals?|ريال قطري", "QAR");
        by.put("KWD|kuwaiti dinars?|دينار كويتي", "KWD");
        by.put("CNY|RMB|yuan|人民币|元", "CNY");
        by.put("INR|₹|rupees", "INR");
        by.put("BRL|R\\$|reais", "BRL");
        by.put("HK\\$|HKD|港元|港币", "HKD");
        by.put(
                "CHF|JPY|AUD|CAD|NGN|KES|ZAR|EGP|OMR|BHD|JOD|PKR|BDT|LKR|IDR|MYR|SGD|THB|VND|PHP|TRY|KZT|MXN|COP|PEN|CLP|ARS",
                "");
        by.put("\\$|dollars?|dólares|دولار", "$");
        return by;
    }
}
