package uk.healthcare.desk.referral.pack;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Transliterator;
import java.util.function.IntPredicate;

/**
 * A text of which every character can be shown. What no font has is written in Latin letters, as a name in Korean or
 * Hindi; what cannot be, as a picture, becomes a mark that shows that something stood there. Nothing is left to a box.
 */
final class ShownText {

    private static final char UNKNOWN = '\uFFFD';
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");

    private final IntPredicate shown;

    ShownText(IntPredicate shown) {
        this.shown = shown;
    }

    String of(String text) {
        var result = new StringBuilder();
        var strange = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (shown.test(character)) {
                flush(strange, result);
                result.appendCodePoint(character);
            } else if (!UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
                strange.appendCodePoint(character);
            }
        });
        flush(strange, result);
        return result.toString();
    }

    private void flush(StringBuilder strange, StringBuilder result) {
        if (!strange.isEmpty()) {
            LATIN.transliterate(strange.toString())
                    .codePoints()
                    .map(character -> shown.test(character) ? character : UNKNOWN)
                    .forEach(result::appendCodePoint);
            strange.setLength(0);
        }
    }
}
