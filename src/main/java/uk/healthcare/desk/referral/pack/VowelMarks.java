package uk.healthcare.desk.referral.pack;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/**
 * Arabic with its vowel marks above and below their letters. Shaping gives the marks forms that stand on their own, with
 * a width, between the letters: they are taken back to those that combine.
 */
final class VowelMarks extends ICUBidiReorderer {

    private static final char FIRST_FORM = '\uFE70';
    private static final char LAST_FORM = '\uFE7F';
    private static final char FIRST_WITH_SHADDA = '\uFC5E';
    private static final char LAST_WITH_SHADDA = '\uFC63';
    private static final char SHADDA = '\u0651';

    /** Two forms of each mark, in the order of Unicode's Arabic Presentation Forms-B. */
    private static final String MARKS =
            "\u064B\u064B\u064C\u064C\u064D\u064D\u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";

    @Override
    public String shapeText(String text) {
        var shaped = new StringBuilder(super.shapeText(text));
        for (var at = 0; at < shaped.length(); at++) {
            var letter = shaped.charAt(at);
            if (letter >= FIRST_FORM && letter <= LAST_FORM) {
                shaped.setCharAt(at, MARKS.charAt(letter - FIRST_FORM));
            } else if (letter >= FIRST_WITH_SHADDA && letter <= LAST_WITH_SHADDA) {
                shaped.setCharAt(at, SHADDA);
            }
        }
        return shaped.toString();
    }
}
