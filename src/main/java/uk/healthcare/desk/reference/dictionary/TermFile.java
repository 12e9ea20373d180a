package uk.healthcare.desk.reference.dictionary;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The files of terms under {@code reference/dictionary/}, each with the header code, language, term, strength, only. */
enum TermFile {
    AREAS("areas"),
    MODELS("models"),
    SETTINGS("settings"),
    CARE_MODELS("care_models"),
    MARKETS("markets"),
    CITIES("cities"),
    ORGANISATION_KINDS("organisation_kinds"),
    PRIVATE_PATIENTS("private_patients"),
    /** Words that look like terms of any list and mean none: a stroke of luck. */
    IGNORED("ignored");

    private static final String FOLDER = "/reference/dictionary/";

    private final String file;

    TermFile(String file) {
        this.file = FOLDER + file + ".csv";
    }

    List<Term> terms() {
        try (var content = open(file);
                var csv = CsvReader.builder().ofNamedCsvRecord(content, StandardCharsets.UTF_8)) {
            return csv.stream().map(Term::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everyday words that differ from a term by one letter and are not misspelt. */
    static List<String> commonWords() {
        try (var content = open(FOLDER + "common_words.txt")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String path) throws IOException {
        var content = TermFile.class.getResourceAsStream(path);
        if (content == null) {
            throw new FileNotFoundException(path + " is missing from the application");
        }
        return content;
    }
}
