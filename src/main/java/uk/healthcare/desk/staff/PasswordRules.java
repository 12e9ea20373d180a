package uk.healthcare.desk.staff;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.RuleViolation;

/**
 * What a password must be (NIST SP 800-63B rev. 4, OWASP ASVS 5 section 6.2): 15 to 128 characters of any kind, not one
 * of the common ones or a simple pattern, and not made of what anybody knows: the name, the address, the product.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;

    /** zxcvbn's estimate for its best score: out of reach even where the hashes have been stolen. */
    private static final double GUESSES_WANTED = 1e10;

    /** What must be left when known words are taken away. */
    private static final int OWN_CHARACTERS = 8;

    private static final int SHORTEST_KNOWN_WORD = 4;
    private static final List<String> PRODUCT =
            List.of("enquirydesk", "healthcareuk", "healthcare", "enquiry", "enquiries", "desk");

    private final Zxcvbn estimate = new Zxcvbn();
    private final List<String> knownPhrases;

    PasswordRules() {
        try {
            knownPhrases = new ClassPathResource("staff/known-phrases.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * @param knownOfPerson name and address of whoever chooses it
     * @return the password as it is hashed
     * @throws RuleViolation beside the field {@code password}
     */
    String check(String password, String... knownOfPerson) {
        var text = normalised(password);
        var length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            throw broken("password.too-short", SHORTEST, length);
        }
        if (length > LONGEST) {
            throw broken("password.too-long", LONGEST, length);
        }
        var context = words(knownOfPerson);
        if (hasLittleOfItsOwn(text, context)) {
            throw broken("password.contextual");
        }
        if (hasLittleOfItsOwn(text, knownPhrases)
                || estimate.measure(text, context).getGuesses() < GUESSES_WANTED) {
            throw broken("password.common");
        }
        return text;
    }

    /** The same characters typed on another machine are the same password. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** False for what can be nobody's password, so that no work is spent on a megabyte of text. */
    static boolean mayBePassword(String text) {
        return !text.isEmpty() && text.length() <= 2 * LONGEST;
    }

    private static boolean hasLittleOfItsOwn(String text, List<String> known) {
        var squeezed = squeezed(text);
        var rest = squeezed;
        for (var word : known) {
            rest = rest.replace(word, "");
        }
        var signs = text.length() - squeezed.length();
        return !rest.equals(squeezed) && rest.length() + signs / 2 < OWN_CHARACTERS;
    }

    /** Longest first, so that "enquirydesk" is taken away before "desk". */
    private static List<String> words(String... knownOfPerson) {
        var words = new ArrayList<>(PRODUCT);
        for (var known : knownOfPerson) {
            var folded = Folded.of(known);
            words.addAll(Arrays.asList(folded.split(" ")));
            words.add(folded.replace(" ", ""));
        }
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_KNOWN_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String squeezed(String text) {
        return Folded.of(text).replace(" ", "");
    }

    private static RuleViolation broken(String key, Object... arguments) {
        return new RuleViolation(key, arguments).at("password");
    }
}
