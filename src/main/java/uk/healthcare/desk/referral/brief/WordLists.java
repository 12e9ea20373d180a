package uk.healthcare.desk.referral.brief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import uk.healthcare.desk.reference.dictionary.TermWords;

/** Words that many organisations and people have in their names, so that alone they name nobody. */
final class WordLists {

    /** Too small to tell anything, in a name or a text. */
    static final Set<String> SMALL = read("small");

    /** What titles and forms of address are written as. */
    static final Set<String> TITLES = read("titles");

    /** Initials of everyday life in health. */
    static final Set<String> INITIALS = read("initials");

    /** Everyday words: in a name only beside another of its words. */
    static final Set<String> COMMON = read("common");

    /** Words for what organisations are and do, and for what can be asked of a partner. */
    static final Set<String> GENERAL = general();

    private WordLists() {}

    private static Set<String> general() {
        var words = new HashSet<>(TermWords.all());
        words.addAll(read("general"));
        words.removeAll(COMMON);
        return words.stream()
                .flatMap(word -> Spelling.forms(Spelling.fold(word)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> read(String file) {
        try {
            return new ClassPathResource("referral/brief/" + file + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .filter(word -> !word.isBlank())
                    .map(Spelling::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
