package uk.healthcare.desk.reference.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text as a row of words that know where they stand. */
record WrittenText(String text, List<Word> words, String language) {

    private static final Pattern WORD =
            Pattern.compile("(?i)\\ba\\s?&\\s?e\\b|\\bo&m\\b|\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern STOP = Pattern.compile("[.!?؟](\\s|$)|[;:。！？；：]|\\n\\s*\\n|[•|]");
    private static final Pattern COMMA = Pattern.compile("[,،，、]|[()（）]|\\s[–—-]\\s");

    static WrittenText of(String text) {
        var words = words(text);
        return new WrittenText(text, words, SpokenLanguage.of(words));
    }

    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        int last = 0;
        while (found.find()) {
            var typed = found.group();
            var folded = WordStem.fold(typed.indexOf('&') < 0 ? typed : typed.replaceAll("\\s", ""));
            if (!folded.isEmpty()) {
                words.add(new Word(
                        folded,
                        WordStem.stems(folded),
                        found.start(),
                        found.end(),
                        gap(text.substring(last, found.start()))));
                last = found.end();
            }
        }
        return words;
    }

    private static Word.Gap gap(String between) {
        if (between.length() <= 1 && between.isBlank()) {
            return Word.Gap.NONE;
        }
        if (STOP.matcher(between).find()) {
            return Word.Gap.STOP;
        }
        return COMMA.matcher(between).find() ? Word.Gap.COMMA : Word.Gap.NONE;
    }

    /** Looks for misspelt words in the vocabulary. */
    WrittenText mendedBy(Vocabulary vocabulary) {
        return new WrittenText(text, words.stream().map(vocabulary::mend).toList(), language);
    }

    boolean isCapital(Word word) {
        return Character.isUpperCase(text.codePointAt(word.start()));
    }
}
