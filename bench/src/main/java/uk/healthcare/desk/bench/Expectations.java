package uk.healthcare.desk.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes down what has to become of each letter, before it is sent. */
final class Expectations {

    private Expectations() {}

    static void write(List<Letter> letters, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("letter", "kind", "outcome", "machine", "enquiry of letter", "same as letter", "suggests letter", "says");
            for (var letter : letters) {
                var expected = letter.expected();
                csv.writeRecord(
                        Integer.toString(letter.number()),
                        letter.kind(),
                        expected.outcome().name(),
                        expected.machine(),
                        text(expected.enquiryOf()),
                        Integer.toString(expected.sameAs()),
                        text(expected.suggested()),
                        expected.words());
            }
        }
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }
}
