package uk.healthcare.desk.referral.brief;

import java.util.List;

/**
 * A word of a text.
 *
 * @param folded lower case, without accents
 * @param capital its first letter is one
 * @param capitals all its letters are, and there are two or more
 * @param begins it stands at the beginning of a sentence or a line
 * @param spellings what it is compared by
 */
record BriefWord(
        String folded,
        int start,
        int end,
        boolean capital,
        boolean capitals,
        boolean begins,
        List<Spelling.Spelt> spellings) {

    BriefWord(String folded, int start, int end, boolean capital, boolean capitals, boolean begins) {
        this(folded, start, end, capital, capitals, begins, Spelling.of(folded));
    }
}
