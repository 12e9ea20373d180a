package uk.healthcare.desk.reference.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences of six languages, some misspelt, some only looking as if they asked for something. What they say was written
 * down before the dictionary was. The parent of what a sentence says is neither wanted nor wrong.
 */
class SentencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Dictionary dictionary;
    private static List<NamedCsvRecord> sentences;

    @BeforeAll
    static void read() throws IOException {
        dictionary = new Dictionary();
        try (var content = Objects.requireNonNull(SentencesTest.class.getResourceAsStream("/reference/sentences.csv"));
                var csv = CsvReader.builder().ofNamedCsvRecord(content)) {
            sentences = csv.stream().toList();
        }
    }

    @Test
    void isHeldToManySentences() {
        assertThat(sentences).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "models", "markets"})
    void findsWhatTheSentencesSayAndLittleElse(String column) {
        int right = 0;
        var missed = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var sentence : sentences) {
            var wanted = codes(sentence, column);
            var found = found(sentence.getField("text"), column);
            right += (int) wanted.stream().filter(found::contains).count();
            minus(wanted, found).forEach(code -> missed.add(code + " in: " + sentence.getField("text")));
            minus(found, withParents(wanted)).forEach(code -> wrong.add(code + " in: " + sentence.getField("text")));
        }
        var told = "missed\n%s\nwrong\n%s".formatted(String.join("\n", missed), String.join("\n", wrong));
        double recall = right / (double) (right + missed.size());
        double precision = right / (double) (right + wrong.size());
        assertThat(recall).as("recall of %s, %s", column, told).isGreaterThanOrEqualTo(0.95);
        assertThat(precision).as("precision of %s, %s", column, told).isGreaterThanOrEqualTo(0.95);
    }

    private static Set<String> found(String text, String column) {
        var findings = dictionary.read(text, TODAY);
        return switch (column) {
            case "areas" -> findings.codes(FindingKind.AREA);
            case "models" -> findings.codes(FindingKind.MODEL);
            default -> findings.codes(FindingKind.MARKET);
        };
    }

    private static Set<String> codes(NamedCsvRecord sentence, String column) {
        return Stream.of(sentence.getField(column).split(" "))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> minus(Set<String> codes, Set<String> others) {
        var rest = new HashSet<>(codes);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> withParents(Set<String> codes) {
        return codes.stream()
                .flatMap(code -> Stream.of(code, CatalogueFile.parentOf(code)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
