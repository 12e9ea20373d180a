package uk.healthcare.desk.correspondence.mime;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What stands before the head of a message and does not belong to it, a head that does not end, and line ends of a kind
 * nobody expects.
 */
final class Opening {

    private static final int LOOK = 8 * 1024;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\r?\\n");

    /** Lines that are fields, and those that go on with them (RFC 5322, 2.2). */
    private static final Pattern HEAD = Pattern.compile("(?:[!-9;-~]++[ \\t]*+:[^\\n]*+\\n(?:[ \\t][^\\n]*+\\n)*+)++");

    private Opening() {}

    /** The message from its first field on; closing it closes {@code raw}. Empty when there is nothing but space. */
    static InputStream of(InputStream raw) throws IOException {
        var beginning = raw.readNBytes(LOOK);
        var from = start(beginning);
        var whole = Arrays.copyOfRange(beginning, from, beginning.length);
        var first = new ByteArrayInputStream(beginning.length < LOOK ? withItsHeadEnded(whole) : whole);
        var message = new SequenceInputStream(first, raw);
        return new BufferedInputStream(hasOnlyReturns(beginning) ? new ReturnsAsLines(message) : message, LOOK);
    }

    /** Of a short message without any blank line, the first line that is no field begins the text. */
    private static byte[] withItsHeadEnded(byte[] message) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        if (BLANK_LINE.matcher(text).find()) {
            return message;
        }
        var head = HEAD.matcher(text);
        if (!head.lookingAt() || head.end() == text.length()) {
            return message;
        }
        return (text.substring(0, head.end()) + "\r\n" + text.substring(head.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int start(byte[] beginning) {
        var at = startsWith(beginning, 0, "\u00EF\u00BB\u00BF") ? 3 : 0;
        while (at < beginning.length && (isSpace(beginning[at]) || beginning[at] == 0)) {
            at++;
        }
        // The line that separates messages in a mailbox file.
        if (startsWith(beginning, at, "From ") || startsWith(beginning, at, ">From ")) {
            while (at < beginning.length && beginning[at] != '\n' && beginning[at] != '\r') {
                at++;
            }
            while (at < beginning.length && isSpace(beginning[at])) {
                at++;
            }
        }
        return at;
    }

    private static boolean startsWith(byte[] bytes, int at, String text) {
        var wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static boolean isSpace(byte each) {
        return each == ' ' || each == '\t' || each == '\r' || each == '\n';
    }

    private static boolean hasOnlyReturns(byte[] beginning) {
        var returns = false;
        for (var each : beginning) {
            if (each == '\n') {
                return false;
            }
            returns |= each == '\r';
        }
        return returns;
    }

    /** A message whose lines end as those of an old Macintosh did. */
    private static class ReturnsAsLines extends InputStream {

        private final InputStream source;

        ReturnsAsLines(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            var each = source.read();
            return each == '\r' ? '\n' : each;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = source.read(target, offset, length);
            for (var at = offset; at < offset + count; at++) {
                target[at] = target[at] == '\r' ? (byte) '\n' : target[at];
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
