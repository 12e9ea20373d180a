package uk.healthcare.desk.referral.pack;

import java.text.Bidi;
import java.util.List;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.dictionary.Dictionary;

/**
 * A text as somebody wrote it, in whatever language.
 *
 * @param language code of {@link Language}
 * @param direction as HTML's {@code dir} wants it
 */
public record Passage(String text, String language, String direction) {

    /** The language is found by reading, the direction by its first letter that has one. */
    public static Passage of(String text) {
        var leftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return new Passage(text, Dictionary.languageOf(text), leftToRight ? "ltr" : "rtl");
    }

    /** One of our own sentences. */
    public static Passage english(String text) {
        return new Passage(text, Language.ENGLISH.code(), "ltr");
    }

    public List<String> paragraphs() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
