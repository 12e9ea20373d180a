package uk.healthcare.desk.correspondence.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Raw messages for tests: from the folder of odd mail, or written in the test. */
final class StoredMail {

    static final OwnMail OWN =
            new OwnMail(Set.of("enquiries@healthcareuk.example"), Set.of("mail.enquiry-desk.example"));

    static final Path FOLDER = Path.of("src/test/resources/mail");

    private StoredMail() {}

    static RawMessage file(String name) {
        var file = FOLDER.resolve(name);
        return new RawMessage() {

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() {
                return file.toFile().length();
            }
        };
    }

    /** The one file whose name ends so, whatever its number. */
    static RawMessage called(String name) {
        try (var files = Files.list(FOLDER)) {
            return file(files.map(file -> file.getFileName().toString())
                    .filter(file -> file.substring(4).equals(name + ".eml"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawMessage of(String text) {
        return of(text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    static RawMessage of(byte[] bytes) {
        return new RawMessage() {

            @Override
            public InputStream open() {
                return new java.io.ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    static ReadMessage read(String name) throws IOException, UnreadableMessage {
        return MessageReader.read(called(name));
    }
}
