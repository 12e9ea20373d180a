package uk.healthcare.desk.bench;

import java.nio.charset.StandardCharsets;

/** Makes a message large while it is sent, so that the heap that is watched is the desk's and not the letter's. */
final class Large {

    /** Bytes that make one line of base64. */
    static final int LINE = 57;

    private static final String BEFORE = "Content-Transfer-Encoding: base64\r\n\r\n";
    private static final int ENCODED = LINE / 3 * 4 + 2;

    private Large() {}

    /** The line of the attachment, for so many megabytes of it. */
    static Postbox.Repeated line(byte[] message, int megabytes) {
        var head = new String(message, StandardCharsets.ISO_8859_1).indexOf(BEFORE);
        return new Postbox.Repeated(head + BEFORE.length(), ENCODED, (megabytes << 20) / LINE);
    }
}
