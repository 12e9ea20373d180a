package uk.healthcare.desk.correspondence.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of a header by RFC 2047, also those that mail programs write wrongly. */
final class EncodedWords {

    static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]{0,2000}(?:\\?(?!=)[^?]{0,500}){0,5})\\?=");

    private EncodedWords() {}

    /** The text with every encoded word decoded; letters cut in two between neighbouring words are whole again. */
    static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        var read = new StringBuilder();
        var run = new Run();
        var words = WORD.matcher(text);
        var at = 0;
        while (words.find()) {
            var between = text.substring(at, words.start());
            if (!run.isOpen() || !between.isBlank()) {
                run.endInto(read);
                read.append(between);
            }
            run.add(words.group(1), bytes(words.group(2), words.group(3)), read);
            at = words.end();
        }
        run.endInto(read);
        return read.append(text, at, text.length()).toString();
    }

    static byte[] base64(String text) {
        var letters = text.replaceAll("[^A-Za-z0-9+/]", "");
        return Base64.getDecoder()
                .decode(letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters);
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("b") ? base64(text) : quoted(text);
    }

    private static byte[] quoted(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            var high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
            var low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
            if (letter == '=' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                at += 2;
            } else {
                bytes.writeBytes(
                        letter == '_'
                                ? new byte[] {' '}
                                : Character.toString(letter).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Neighbouring words in one charset. */
    private static class Run {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable String charset;

        boolean isOpen() {
            return charset != null;
        }

        void add(String label, byte[] word, StringBuilder read) {
            if (charset != null && !charset.equalsIgnoreCase(label)) {
                endInto(read);
            }
            charset = label;
            bytes.writeBytes(word);
        }

        void endInto(StringBuilder read) {
            if (charset != null) {
                read.append(
                        TextDecoder.decode(bytes.toByteArray(), charset, null).text());
                bytes.reset();
                charset = null;
            }
        }
    }
}
