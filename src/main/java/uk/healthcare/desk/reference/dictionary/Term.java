package uk.healthcare.desk.reference.dictionary;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;

/**
 * Words that mean something.
 *
 * @param code what they mean; {@link #NOTHING} for words that only look as if they did
 * @param language of the words
 * @param only when they mean it
 */
record Term(String code, String language, String words, Strength strength, Only only) {

    static final String NOTHING = "-";

    /** What must be so beside the words. */
    enum Only {
        ALWAYS,
        /** The text is in the term's own language: {@code stage} is an attachment in French alone. */
        OWN_LANGUAGE,
        /** Written with a capital, or after a preposition of place: {@code Turkey}. */
        CAPITAL,
        /** In capitals throughout: {@code US}. */
        CAPITALS,
        /** As {@link #CAPITAL}, and not somebody's first name: {@code Jordan}. */
        NOT_A_PERSON
    }

    static Term of(NamedCsvRecord row) {
        var only = row.getField("only");
        return new Term(
                row.getField("code"),
                row.getField("language"),
                row.getField("term"),
                Strength.valueOf(row.getField("strength").toUpperCase(Locale.ROOT)),
                only.isEmpty()
                        ? Only.ALWAYS
                        : Only.valueOf(only.replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    boolean isNothing() {
        return code.equals(NOTHING);
    }
}
