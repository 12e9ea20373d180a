package uk.healthcare.desk.referral.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word of the name of an organisation or a person.
 *
 * @param weight how much it tells alone
 * @param spellings what it is compared by
 */
record NameWord(String folded, Weight weight, List<Spelling.Spelt> spellings) {

    private static final int SHORTEST = 3;
    private static final int LONG = 6;

    /** How much a word tells of whom it is a name. */
    enum Weight {
        SMALL,
        MARKET,
        GENERAL,
        COMMON,
        DISTINCT
    }

    /** @param market words of the market's names, folded */
    static List<NameWord> of(String name, Set<String> market) {
        var words = new ArrayList<NameWord>();
        BriefText.of(name)
                .words()
                .forEach(word -> words.add(new NameWord(word.folded(), weight(word, market), word.spellings())));
        return words;
    }

    private static Weight weight(BriefWord word, Set<String> market) {
        var folded = word.folded();
        if (market.contains(folded)) {
            return Weight.MARKET;
        }
        if (WordLists.SMALL.contains(folded)
                || folded.length() < SHORTEST && !word.capitals() && !Spelling.isHan(folded)
                || folded.chars().allMatch(Character::isDigit)) {
            return Weight.SMALL;
        }
        if (WordLists.COMMON.contains(folded)) {
            return Weight.COMMON;
        }
        var general = word.spellings().stream().anyMatch(one -> WordLists.GENERAL.contains(one.form()))
                || WordLists.INITIALS.contains(folded) && word.capitals();
        return general ? Weight.GENERAL : Weight.DISTINCT;
    }

    boolean is(Weight wanted) {
        return weight == wanted;
    }

    /** Whether a word of a text is this one, in any of its spellings. */
    boolean isMeantBy(BriefWord word) {
        if (word.folded().equals(folded)) {
            return true;
        }
        if (weight == Weight.MARKET) {
            return isAdjectiveFor(word.folded());
        }
        for (var mine : spellings) {
            for (var theirs : word.spellings()) {
                if (mine.form().equals(theirs.form())
                        || weight == Weight.DISTINCT && isOneOf(mine, theirs, word.capital())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAdjectiveFor(String word) {
        return folded.length() > SHORTEST && word.startsWith(folded) && word.length() <= folded.length() + SHORTEST;
    }

    private static boolean isOneOf(Spelling.Spelt mine, Spelling.Spelt theirs, boolean capital) {
        var sameScript = Spelling.isLatin(mine.form()) == Spelling.isLatin(theirs.form());
        if (sameScript && !capital) {
            return false;
        }
        if (!mine.soundsLike(theirs)) {
            return capital
                    && (isMisspelt(mine.form(), theirs.form())
                            || mine.hasTheVowelsOf(theirs) && !isEveryday(theirs.form()));
        }
        return !sameScript
                || !isEveryday(theirs.form())
                        && (mine.sounds().length() > SHORTEST || Spelling.difference(mine.form(), theirs.form()) <= 2);
    }

    private static boolean isEveryday(String word) {
        return WordLists.GENERAL.contains(word) || WordLists.COMMON.contains(word);
    }

    private static boolean isMisspelt(String mine, String theirs) {
        return mine.length() > LONG
                && theirs.length() > LONG
                && mine.charAt(0) == theirs.charAt(0)
                && !isEveryday(theirs)
                && Spelling.difference(mine, theirs) == 1;
    }
}
