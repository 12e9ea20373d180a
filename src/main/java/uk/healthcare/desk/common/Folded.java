package uk.healthcare.desk.common;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: lower case, no accents, no punctuation, nothing that nobody sees, single spaces. */
public final class Folded {

    private Folded() {}

    public static String of(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var words = new StringBuilder(decomposed.length());
        var between = false;
        int character;
        for (var at = 0; at < decomposed.length(); at += Character.charCount(character)) {
            character = decomposed.codePointAt(at);
            switch (Character.getType(character)) {
                case Character.NON_SPACING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.FORMAT -> {}
                case Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.TITLECASE_LETTER,
                        Character.MODIFIER_LETTER,
                        Character.OTHER_LETTER,
                        Character.DECIMAL_DIGIT_NUMBER,
                        Character.LETTER_NUMBER,
                        Character.OTHER_NUMBER -> {
                    if (between) {
                        words.append(' ');
                        between = false;
                    }
                    words.appendCodePoint(character);
                }
                default -> between = !words.isEmpty();
            }
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
