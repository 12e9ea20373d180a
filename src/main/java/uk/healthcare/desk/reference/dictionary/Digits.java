package uk.healthcare.desk.reference.dictionary;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Numbers as people write them in six languages. */
final class Digits {

    private static final Map<String, Long> FACTORS = Map.ofEntries(
            Map.entry("k", 1_000L),
            Map.entry("thousand", 1_000L),
            Map.entry("mil", 1_000L),
            Map.entry("mille", 1_000L),
            Map.entry("ألف", 1_000L),
            Map.entry("الف", 1_000L),
            Map.entry("万", 10_000L),
            Map.entry("m", 1_000_000L),
            Map.entry("mn", 1_000_000L),
            Map.entry("mio", 1_000_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("millions", 1_000_000L),
            Map.entry("millones", 1_000_000L),
            Map.entry("millón", 1_000_000L),
            Map.entry("milhões", 1_000_000L),
            Map.entry("milhão", 1_000_000L),
            Map.entry("مليون", 1_000_000L),
            Map.entry("ملايين", 1_000_000L),
            Map.entry("百万", 1_000_000L),
            Map.entry("千万", 10_000_000L),
            Map.entry("亿", 100_000_000L),
            Map.entry("bn", 1_000_000_000L),
            Map.entry("b", 1_000_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("مليار", 1_000_000_000L));

    private Digits() {}

    /** The same text, of the same length, with the digits of Arabic and of wide type as 0 to 9. */
    static String western(String text) {
        var western = new StringBuilder(text);
        for (int i = 0; i < western.length(); i++) {
            char letter = western.charAt(i);
            if (letter > '9' && Character.isDigit(letter)) {
                western.setCharAt(i, (char) ('0' + Character.digit(letter, 10)));
            }
        }
        return western.toString();
    }

    /** {@code 1,200,000}, {@code 1.200.000}, {@code 1 200 000} and {@code 2,5}. */
    static BigDecimal number(String typed) {
        var plain = typed.replaceAll("[\\s\\u00A0'٬]", "").replace('٫', '.');
        if (plain.matches("\\d{1,3}([.,]\\d{3})+")) {
            return new BigDecimal(plain.replaceAll("[.,]", ""));
        }
        if (plain.matches("\\d{1,3}(,\\d{3})+\\.\\d{1,2}")) {
            return new BigDecimal(plain.replace(",", ""));
        }
        if (plain.matches("\\d{1,3}(\\.\\d{3})+,\\d{1,2}")) {
            return new BigDecimal(plain.replace(".", "").replace(',', '.'));
        }
        return new BigDecimal(plain.replace(',', '.'));
    }

    /** What {@code million} or {@code k} multiplies by; one for nothing. */
    static BigDecimal factor(String word) {
        return BigDecimal.valueOf(FACTORS.getOrDefault(word.toLowerCase(Locale.ROOT), 1L));
    }

    static String factorWords() {
        return FACTORS.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
    }
}
