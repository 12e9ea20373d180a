package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.DeskClasses;
import uk.healthcare.desk.common.RuleViolation;

class WordsTest {

    private static final Pattern WORD_OF_ENUM = Pattern.compile("[a-z-]+\\.[A-Z][A-Z0-9_]*");

    private enum TwoWords {
        SOME_VALUE
    }

    @Test
    void keyIsTheTypeInSmallLettersWithHyphensAndTheValue() {
        assertThat(Words.key(TwoWords.SOME_VALUE)).isEqualTo("two-words.SOME_VALUE");
    }

    @Test
    void aMissingWordFailsLoudly() {
        assertThatThrownBy(() -> Words.of(TwoWords.SOME_VALUE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two-words.SOME_VALUE");
    }

    @Test
    void argumentsAreSaidInWordsAndAnApostropheIsJustAnApostrophe() {
        assertThat(Words.fill("It's {1} on {0}", List.of(LocalDate.of(2026, 3, 3), "$1 {0}")))
                .isEqualTo("It's $1 {0} on 3 March 2026");
    }

    @Test
    void largeNumbersAreGroupedAndYearsAreNot() {
        assertThat(Words.fill("{0} {1}", List.of(200_000, 2026))).isEqualTo("200,000 2026");
    }

    @Test
    void aMissingArgumentFailsLoudly() {
        assertThatThrownBy(() -> Words.fill("{0} and {1}", List.of("one"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRuleWithoutSentenceFailsLoudly() {
        assertThatThrownBy(() -> RuleMessages.text(new RuleViolation("no.such.rule")))
                .hasMessageContaining("no.such.rule");
    }

    @Test
    void anEnumWithAWordHasAllItsWords() {
        var written = writtenWords();
        var spoken =
                enums().filter(type -> words(type).anyMatch(written::contains)).toList();
        assertThat(spoken).hasSizeGreaterThan(20);
        assertThat(spoken.stream().flatMap(WordsTest::words)).isSubsetOf(written);
    }

    @Test
    void noWordIsLeftOfAValueThatIsGone() {
        var types = enums().filter(type -> !type.isMemberClass())
                .collect(Collectors.toMap(
                        type -> words(type).findFirst().orElseThrow().split("\\.")[0], type -> type, (a, b) -> a));
        assertThat(writtenWords()).allSatisfy(word -> {
            var type = types.get(word.split("\\.")[0]);
            assertThat(type == null || words(type).anyMatch(word::equals))
                    .as(word)
                    .isTrue();
        });
    }

    private static Set<String> writtenWords() {
        return ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
                .filter(WORD_OF_ENUM.asMatchPredicate())
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(value -> Words.key((Enum<?>) value));
    }

    private static Stream<Class<?>> enums() {
        return DeskClasses.all().stream()
                .filter(type -> type.isEnum() && type.reflect().isEnum())
                .map(JavaClass::reflect);
    }
}
