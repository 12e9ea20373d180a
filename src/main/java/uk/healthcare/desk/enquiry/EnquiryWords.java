package uk.healthcare.desk.enquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Folded;

/**
 * The words an enquiry is found by, and the words of a search: folded, of two letters or more. Chinese is written
 * without spaces, so a run of its characters is cut into overlapping pairs. A reference is found by its number, with and
 * without leading zeros.
 */
public final class EnquiryWords {

    private static final int LONGEST = 40;
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\bHUK-\\d{4}-(0*)(\\d{1,18})\\b");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

    private EnquiryWords() {}

    /**
     * The rows of {@code enquiry_word} of one enquiry.
     *
     * @param texts whatever people look for it by: summary, organisation, name, e-mail address; nulls are passed over
     */
    public static Set<String> of(String reference, @Nullable String... texts) {
        var words = new LinkedHashSet<String>();
        var number = REFERENCE.matcher(reference);
        if (number.matches()) {
            words.add(number.group(1) + number.group(2));
            words.add(number.group(2));
        }
        for (var text : texts) {
            if (text != null) {
                words.addAll(in(text));
            }
        }
        return words;
    }

    /** The words of a text in their order, each once; a single letter or digit is not a word. */
    public static List<String> in(String text) {
        var words = new LinkedHashSet<String>();
        for (var token : Folded.of(text).split(" ")) {
            cut(token, words);
        }
        return new ArrayList<>(words);
    }

    private static void cut(String token, Set<String> words) {
        var chinese = CHINESE.matcher(token);
        var from = 0;
        while (chinese.find()) {
            add(token.substring(from, chinese.start()), words);
            pairs(chinese.group(), words);
            from = chinese.end();
        }
        add(token.substring(from), words);
    }

    private static void pairs(String run, Set<String> words) {
        var characters = run.codePoints().toArray();
        if (characters.length == 1) {
            words.add(run);
        }
        for (var i = 0; i + 1 < characters.length; i++) {
            words.add(new String(characters, i, 2));
        }
    }

    private static void add(String word, Set<String> words) {
        var letters = word.codePointCount(0, word.length());
        if (letters >= 2) {
            words.add(letters > LONGEST ? word.substring(0, word.offsetByCodePoints(0, LONGEST)) : word);
        }
    }
}
