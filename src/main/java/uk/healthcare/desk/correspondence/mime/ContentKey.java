package uk.healthcare.desk.correspondence.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Recognises the same message when it is delivered twice by different ways: by who wrote what to whom and when, without
 * what servers and filters add on the way. Messages that merely share a Message-ID have different keys.
 *
 * @param value 64 hexadecimal digits
 */
public record ContentKey(String value) {

    private static final Set<String> FIELDS = Set.of("message-id", "date", "from", "to", "cc", "subject");
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int LONGEST_NAME = 80;

    public static ContentKey of(RawMessage raw) throws IOException {
        try (var message = Opening.of(raw.open())) {
            var digest = head(message);
            digest.update((byte) '\n');
            body(message, digest);
            return new ContentKey(HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** The fields that count, in an order of their own. Where none is found, what stands there instead counts whole. */
    private static MessageDigest head(InputStream message) throws IOException {
        var whole = sha256();
        var fields = fields(message, whole);
        if (fields.isEmpty()) {
            return whole;
        }
        var digest = sha256();
        fields.forEach((name, value) -> {
            var tidy = value.toString(StandardCharsets.ISO_8859_1)
                    .replaceAll("\\s+", " ")
                    .strip();
            digest.update((name + ":" + tidy + "\n").getBytes(StandardCharsets.ISO_8859_1));
        });
        return digest;
    }

    /** By name; of several with one name all. */
    private static Map<String, ByteArrayOutputStream> fields(InputStream message, MessageDigest whole)
            throws IOException {
        var fields = new TreeMap<String, ByteArrayOutputStream>();
        var current = new ByteArrayOutputStream();
        var line = new Line(whole);
        while (line.read(message)) {
            if (line.isBlank()) {
                break;
            }
            if (!line.isContinued()) {
                current = FIELDS.contains(line.name())
                        ? fields.computeIfAbsent(line.name(), name -> new ByteArrayOutputStream())
                        : new ByteArrayOutputStream();
            }
            if (current.size() < LONGEST_FIELD) {
                current.writeBytes(line.value());
            }
        }
        return fields;
    }

    /** Line ends count as one kind, and those at the end, which some servers add, not at all. */
    private static void body(InputStream message, MessageDigest digest) throws IOException {
        var lineEnds = 0L;
        var afterReturn = false;
        for (var each = message.read(); each >= 0; each = message.read()) {
            if (each == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = each == '\r';
            if (each == '\r' || each == '\n') {
                lineEnds++;
                continue;
            }
            for (; lineEnds > 0; lineEnds--) {
                digest.update((byte) '\n');
            }
            digest.update((byte) each);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One line of the head; of a giant one, only the beginning. */
    private static class Line {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final MessageDigest whole;
        private String text = "";

        Line(MessageDigest whole) {
            this.whole = whole;
        }

        boolean read(InputStream message) throws IOException {
            bytes.reset();
            var each = message.read();
            if (each < 0) {
                return false;
            }
            for (; each >= 0 && each != '\n'; each = message.read()) {
                whole.update((byte) each);
                if (bytes.size() < LONGEST_FIELD) {
                    bytes.write(each);
                }
            }
            whole.update((byte) '\n');
            text = bytes.toString(StandardCharsets.ISO_8859_1);
            return true;
        }

        boolean isBlank() {
            return text.isBlank();
        }

        boolean isContinued() {
            return text.startsWith(" ") || text.startsWith("\t");
        }

        String name() {
            var colon = text.indexOf(':');
            return colon < 1 || colon > LONGEST_NAME
                    ? ""
                    : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        }

        byte[] value() {
            var value = isContinued() ? text : text.substring(text.indexOf(':') + 1);
            return (value + " ").getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
