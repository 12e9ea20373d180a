package uk.healthcare.desk.referral.brief;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One word in its several spellings: case, accents, scripts, and the many ways in which Arabic names are written in Latin. */
final class Spelling {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\\u0640]+");
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private static final int SHORTEST_SOUND = 3;

    private Spelling() {}

    static String fold(String word) {
        var plain =
                UNSEEN.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        var bare = Lookalikes.inLatin(plain)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i');
        return isArabic(bare) ? foldArabic(bare) : bare;
    }

    /** Han text in its simplified form, of the same length; itself where that cannot be. */
    static String simplified(String text) {
        var changed = SIMPLIFIED.transliterate(text);
        return changed.length() == text.length() ? changed : text;
    }

    static boolean isHan(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }

    static boolean isLatin(String word) {
        return word.codePoints().allMatch(letter -> letter < 0x250);
    }

    static boolean isArabic(String word) {
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

    /** With and without the Arabic article, in either script, and the conjunctions and prepositions before it. */
    static List<String> forms(String folded) {
        var forms = new ArrayList<String>();
        forms.add(folded);
        if (isArabic(folded)) {
            var rest = folded;
            while (rest.length() >= 4 && "وفبلك".indexOf(rest.charAt(0)) >= 0 && forms.size() < 3) {
                rest = rest.substring(1);
                forms.add(rest);
            }
            List.copyOf(forms).stream()
                    .filter(form -> form.length() >= 5 && (form.startsWith("ال") || form.startsWith("لل")))
                    .forEach(form -> forms.add(form.substring(2)));
        } else if (folded.length() >= 6 && (folded.startsWith("al") || folded.startsWith("el"))) {
            forms.add(folded.substring(2));
        }
        return forms;
    }

    /** In Latin letters. */
    static String latin(String word) {
        return isLatin(word) ? word : LATIN.transliterate(word).replaceAll("[^a-z0-9]", "");
    }

    /**
     * A form of a word, and the consonants in which the spellings of a name agree: Mohammed, Muhammad, محمد.
     *
     * @param loose the same without what may be a vowel or a consonant
     */
    record Spelt(String form, String sounds, String loose) {

        static Spelt of(String form) {
            var sounds = consonants(form);
            return new Spelt(
                    form,
                    sounds,
                    sounds.substring(0, Math.min(1, sounds.length()))
                            + sounds.substring(Math.min(1, sounds.length()))
                                    .replace("w", "")
                                    .replace("y", ""));
        }

        boolean soundsLike(Spelt other) {
            return alike(sounds, other.sounds) || alike(loose, other.loose);
        }

        /** For names too short for their consonants to tell: Noor, Nour, Nur. */
        boolean hasTheVowelsOf(Spelt other) {
            return form.length() >= SHORTEST_SOUND
                    && other.form.length() >= SHORTEST_SOUND
                    && Math.max(form.length(), other.form.length()) > SHORTEST_SOUND
                    && vowels(form).equals(vowels(other.form));
        }

        private static String vowels(String form) {
            return form.replaceAll("oo|ou|uu|o", "u")
                    .replaceAll("ee|ie|ei|y", "i")
                    .replace("aa", "a");
        }

        private static boolean alike(String mine, String theirs) {
            return Math.max(mine.length(), theirs.length()) >= SHORTEST_SOUND
                    && bare(mine).equals(bare(theirs));
        }

        /** The last h is written or not: Fatima, Fatimah. */
        private static String bare(String sounds) {
            return sounds.endsWith("h") ? sounds.substring(0, sounds.length() - 1) : sounds;
        }
    }

    static List<Spelt> of(String folded) {
        return forms(folded).stream().map(Spelt::of).toList();
    }

    /** The consonants. */
    private static String consonants(String word) {
        var sounds = latin(word)
                .replace("ck", "k")
                .replace("ph", "f")
                .replace("ch", "sh")
                .replace("kh", "k")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("th", "t")
                .replace("sh", "s")
                .replace('q', 'k')
                .replace('c', 'k')
                .replace('z', 's')
                .replace('v', 'f');
        var bare = new StringBuilder();
        for (var at = 0; at < sounds.length(); at++) {
            var letter = sounds.charAt(at);
            if ("aeiou".indexOf(letter) < 0 && (at == 0 || sounds.charAt(at - 1) != letter)) {
                bare.append(letter);
            }
        }
        return bare.toString();
    }

    /** In how many letters two words differ; 3 stands for three and more. */
    static int difference(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return 3;
        }
        var before = new int[other.length() + 1];
        for (var at = 0; at < before.length; at++) {
            before[at] = at;
        }
        for (var row = 1; row <= one.length(); row++) {
            var now = new int[other.length() + 1];
            now[0] = row;
            for (var at = 1; at < now.length; at++) {
                var same = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
                now[at] = Math.min(Math.min(now[at - 1], before[at]) + 1, before[at - 1] + same);
            }
            before = now;
        }
        return Math.min(3, before[other.length()]);
    }
}
