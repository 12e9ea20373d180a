package uk.healthcare.desk.reference.dictionary;

import java.util.Locale;
import java.util.Set;

/** Whether a term that stands in a text is meant there: Turkey or a turkey, Jordan or Dr Jordan Smith. */
final class Meaning {

    private static final Set<String> PLACES =
            Set.of("in", "from", "of", "to", "near", "across", "outside", "au", "en", "em");
    private static final Set<String> TITLES =
            Set.of("dr", "mr", "mrs", "ms", "miss", "prof", "professor", "sir", "sra", "sr", "mme", "m", "dra");

    private Meaning() {}

    static boolean isMeant(Term term, WrittenText text, int from, int to, Vocabulary vocabulary) {
        return switch (term.only()) {
            case ALWAYS -> true;
            case OWN_LANGUAGE -> term.language().equals(text.language());
            case CAPITAL -> isPlace(text, from);
            case CAPITALS -> isAllCapitals(text, from, to);
            case NOT_A_PERSON -> isPlace(text, from) && !isPerson(text, from, to, vocabulary);
        };
    }

    private static boolean isPlace(WrittenText text, int from) {
        return text.isCapital(text.words().get(from)) || from > 0 && PLACES.contains(before(text, from));
    }

    private static boolean isAllCapitals(WrittenText text, int from, int to) {
        var words = text.text()
                .substring(
                        text.words().get(from).start(), text.words().get(to - 1).end());
        return words.equals(words.toUpperCase(Locale.ROOT)) && isAmongSmallLetters(text.text());
    }

    /** Who writes everything in capitals may say us. */
    private static boolean isAmongSmallLetters(String text) {
        return text.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean isPerson(WrittenText text, int from, int to, Vocabulary vocabulary) {
        if (from > 0 && TITLES.contains(before(text, from))) {
            return true;
        }
        if (to >= text.words().size()) {
            return false;
        }
        var next = text.words().get(to);
        return next.start() - text.words().get(to - 1).end() == 1
                && text.text().charAt(next.start() - 1) == ' '
                && text.isCapital(next)
                && !vocabulary.knows(next);
    }

    private static String before(WrittenText text, int from) {
        return text.words().get(from - 1).folded();
    }
}
