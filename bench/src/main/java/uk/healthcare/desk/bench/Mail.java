package uk.healthcare.desk.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes a message as mail programs of all kinds do, byte by byte: a library would make them all alike. */
final class Mail {

    private static final String BOUNDARY = "=_part_of_the_bench";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);

    /** How the text travels. */
    enum Transfer {
        EIGHT_BIT,
        BASE64,
        QUOTED_PRINTABLE
    }

    Mail line(String name, @Nullable String value) {
        return value == null ? this : ascii(name + ": " + value + "\r\n");
    }

    /** A subject or a name with letters that a header cannot hold as they are (RFC 2047). */
    static String encoded(String words, Charset charset) {
        return "=?" + charset.name() + "?B?" + Base64.getEncoder().encodeToString(words.getBytes(charset)) + "?=";
    }

    Mail text(String text, Charset charset, Transfer transfer) {
        return part("text/plain; charset=" + charset.name(), text.getBytes(charset), transfer);
    }

    Mail html(String html) {
        return part("text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8), Transfer.QUOTED_PRINTABLE);
    }

    Mail attached(String text, String name, String type, byte[] file) {
        ascii("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n\r\n");
        ascii("--" + BOUNDARY + "\r\n");
        text(text, StandardCharsets.UTF_8, Transfer.EIGHT_BIT);
        ascii("\r\n--" + BOUNDARY + "\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n");
        part(type, file, Transfer.BASE64);
        return ascii("\r\n--" + BOUNDARY + "--\r\n");
    }

    /** A bounce of that message (RFC 3464). */
    Mail report(String recipient, String original) {
        ascii("MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"" + BOUNDARY
                + "\"\r\n\r\n--" + BOUNDARY + "\r\n");
        text("The message could not be delivered.", StandardCharsets.US_ASCII, Transfer.EIGHT_BIT);
        ascii("\r\n--" + BOUNDARY + "\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; mail.relay.example\r\n\r\nFinal-Recipient: rfc822; " + recipient
                + "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n");
        ascii("\r\n--" + BOUNDARY + "\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" + original
                + ">\r\nSubject: Your enquiry\r\n\r\n--" + BOUNDARY + "--\r\n");
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private Mail part(String type, byte[] content, Transfer transfer) {
        ascii("Content-Type: " + type + "\r\nContent-Transfer-Encoding: "
                + switch (transfer) {
                    case EIGHT_BIT -> "8bit";
                    case BASE64 -> "base64";
                    case QUOTED_PRINTABLE -> "quoted-printable";
                }
                + "\r\n\r\n");
        var encoded =
                switch (transfer) {
                    case EIGHT_BIT -> content;
                    case BASE64 -> Base64.getMimeEncoder().encode(content);
                    case QUOTED_PRINTABLE -> quotedPrintable(content);
                };
        bytes.writeBytes(encoded);
        return ascii("\r\n");
    }

    private static byte[] quotedPrintable(byte[] content) {
        var encoded = new StringBuilder();
        var column = 0;
        for (var one : content) {
            var sign = one & 0xff;
            if (sign == '\n' || sign == '\r') {
                encoded.append((char) sign);
                column = 0;
                continue;
            }
            if (column > 70) {
                encoded.append("=\r\n");
                column = 0;
            }
            var plain = sign >= ' ' && sign < 127 && sign != '=' && sign != ' ';
            var written = plain ? Character.toString(sign) : "=%02X".formatted(sign);
            encoded.append(written);
            column += written.length();
        }
        return encoded.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private Mail ascii(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }
}
