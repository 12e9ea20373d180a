package uk.healthcare.desk.reference.dictionary;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is left of a word when case, accents, plural, gender and the Arabic article are taken away. The Latin endings
 * are cut alike in four languages, so that oncology, oncologie and oncología become one.
 */
final class WordStem {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]+");
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final String SIMPLIFIED = simplified();

    private WordStem() {}

    static String fold(String word) {
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        var bare = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ı", "i");
        return isArabic(bare) ? foldArabic(bare) : bare;
    }

    /** What a folded word may be looked up by: for Arabic also without a conjunction or preposition written onto it. */
    static List<String> stems(String folded) {
        if (folded.codePointAt(0) >= FIRST_HAN && folded.codePointAt(0) <= LAST_HAN) {
            return List.of(String.valueOf(SIMPLIFIED.charAt(folded.charAt(0) - FIRST_HAN)));
        }
        if (!isArabic(folded)) {
            return List.of(latin(folded));
        }
        var stems = new ArrayList<String>();
        stems.add(arabic(folded));
        var rest = folded;
        while (rest.length() >= 4 && "وفبلك".indexOf(rest.charAt(0)) >= 0 && stems.size() < 3) {
            rest = rest.substring(1);
            stems.add(arabic(rest));
        }
        return stems.stream().distinct().toList();
    }

    static boolean isHan(int letter) {
        return letter >= FIRST_HAN && letter <= LAST_HAN;
    }

    /** Nothing but its case is to be folded. */
    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isArabic(String word) {
        return !word.isEmpty() && word.charAt(0) >= 0x600 && word.charAt(0) <= 0x6FF;
    }

    private static String foldArabic(String word) {
        return word.replaceAll("[أإآٱ]", "ا")
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace('ؤ', 'و')
                .replace('ئ', 'ي')
                .replace("ء", "");
    }

    private static String arabic(String word) {
        var stem = word;
        if (stem.startsWith("ال") && stem.length() >= 5 || stem.startsWith("لل") && stem.length() >= 5) {
            stem = stem.substring(2);
        }
        if (stem.length() >= 6 && endsWithAny(stem, "ون", "ين", "ان")) {
            return stem.substring(0, stem.length() - 2);
        }
        if (stem.length() >= 5 && endsWithAny(stem, "ات", "يه")) {
            return stem.substring(0, stem.length() - 2);
        }
        return stem.length() >= 4 && endsWithAny(stem, "ه", "ي") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String latin(String word) {
        var stem = word;
        if (stem.length() >= 6 && stem.endsWith("oes")) {
            stem = stem.substring(0, stem.length() - 3) + "ao";
        } else if (stem.length() >= 4 && stem.endsWith("s") && !endsWithAny(stem, "ss", "us", "is")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.endsWith("y") && stem.length() >= 5) {
            return stem.substring(0, stem.length() - 1) + "i";
        }
        return stem.length() >= 6 && endsWithAny(stem, "a", "e", "o") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static boolean endsWithAny(String word, String... endings) {
        for (var ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** The simplified form of each character; itself where it has no other. */
    private static String simplified() {
        var all = IntStream.rangeClosed(FIRST_HAN, LAST_HAN)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var changed = Transliterator.getInstance("Traditional-Simplified").transliterate(all);
        return changed.length() == all.length() ? changed : all;
    }
}
