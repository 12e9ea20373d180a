package uk.healthcare.desk.reference.dictionary;

/**
 * Something that a text says, with the words it is said in.
 *
 * @param code what is meant; {@link FindingKind} says of which list
 * @param words as they stand in the text from {@code start} to before {@code end}
 */
public record Finding(FindingKind kind, String code, String words, int start, int end, Strength strength) {

    static Finding in(String text, FindingKind kind, String code, int start, int end, Strength strength) {
        return new Finding(kind, code, text.substring(start, end), start, end, strength);
    }
}
