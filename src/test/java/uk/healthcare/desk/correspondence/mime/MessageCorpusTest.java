package uk.healthcare.desk.correspondence.mime;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every odd message of {@code src/test/resources/mail} against what its {@code index.csv} says should be read in it. */
class MessageCorpusTest {

    private static final String QUARANTINE = "QUARANTINE ";

    /** @param outcome {@code ENQUIRY}, a kind of machine, or {@code QUARANTINE} with its reason */
    record Expected(
            String file,
            String outcome,
            String subject,
            String sender,
            String text,
            int attachments,
            TextDirection direction) {

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Expected> corpus() throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(StoredMail.FOLDER.resolve("index.csv"))) {
            return rows.stream()
                    .skip(1)
                    .map(row -> new Expected(
                            row.getField(0),
                            row.getField(1),
                            row.getField(2),
                            row.getField(3),
                            row.getField(4),
                            Integer.parseInt(row.getField(5)),
                            TextDirection.valueOf(row.getField(6))))
                    .toList();
        }
    }

    static Stream<Expected> readable() throws IOException {
        return corpus().stream().filter(row -> !row.outcome.startsWith(QUARANTINE));
    }

    static Stream<Expected> unreadable() throws IOException {
        return corpus().stream().filter(row -> row.outcome.startsWith(QUARANTINE));
    }

    @Test
    void theIndexNamesEveryMessageAndThereAreEnough() throws IOException {
        try (var files = Files.list(StoredMail.FOLDER)) {
            assertThat(corpus())
                    .hasSizeGreaterThanOrEqualTo(150)
                    .extracting(Expected::file)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".eml"))
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void isReadAsItsSenderMeantIt(Expected expected) throws Exception {
        var message = MessageReader.read(StoredMail.file(expected.file));
        var from = message.head().from();
        assertThat(message.head().subject()).isEqualTo(expected.subject);
        assertThat(from == null ? "" : from.address()).isEqualTo(expected.sender);
        assertThat(oneLine(message.text().whole())).contains(oneLine(expected.text));
        assertThat(message.attachments()).hasSize(expected.attachments);
        assertThat(message.text().direction()).isEqualTo(expected.direction);
        assertThat(MachineMail.of(message, StoredMail.OWN).map(Enum::name).orElse("ENQUIRY"))
                .isEqualTo(expected.outcome);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void givesOutEveryAttachmentAgainAsLongAsItSaid(Expected expected) throws Exception {
        for (var attachment : MessageReader.read(StoredMail.file(expected.file)).attachments()) {
            try (var content = attachment.content().open()) {
                assertThat(content.transferTo(OutputStream.nullOutputStream()))
                        .as(attachment.name())
                        .isEqualTo(attachment.size());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void showsNothingThatRunsOrIsFetched(Expected expected) throws Exception {
        var html = MessageReader.read(StoredMail.file(expected.file)).text().html();
        if (html != null) {
            assertThat(html)
                    .doesNotContainIgnoringCase("<script", "<iframe", "<form", "<style", "<svg", "<meta", "<link")
                    .doesNotContainIgnoringCase("javascript:", "onerror", "onclick", "onload", "url(", "position:")
                    .doesNotContainPattern("(?i)\\ssrc=\"(?!data:image/)");
        }
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void isLeftForAPersonToLookAt(Expected expected) throws IOException {
        var raw = StoredMail.file(expected.file);
        try {
            var message = MessageReader.read(raw);
            assertThat(message).as("must not be readable").isNull();
        } catch (UnreadableMessage unreadable) {
            assertThat(QUARANTINE + unreadable.reason()).isEqualTo(expected.outcome);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
