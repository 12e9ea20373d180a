package uk.healthcare.desk.reference.dictionary;

import java.util.List;

/**
 * A word of a text, or one Chinese character.
 *
 * @param folded lower case, without accents or vowel signs
 * @param stems what it may be looked up by, the likeliest first
 * @param start of the word in the text
 * @param end after the word in the text
 * @param gap what stands between it and the word before
 */
record Word(String folded, List<String> stems, int start, int end, Gap gap) {

    /** How far two words are apart. */
    enum Gap {
        NONE,
        COMMA,
        /** The sentence or the paragraph ends between them. */
        STOP
    }

    Word stemmed(List<String> better) {
        return new Word(folded, better, start, end, gap);
    }

    boolean isLatin() {
        return folded.chars().allMatch(letter -> letter < 0x250);
    }
}
