package uk.healthcare.desk.correspondence.mime;

import com.rtfparserkit.converter.text.StringTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of Rich Text Format, in whatever code page it was written. */
final class RtfText {

    private static final byte[] BEGINNING = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

    private RtfText() {}

    /** Nothing when it is no such file, or there is no text in it. */
    static Optional<String> of(byte[] rtf) {
        if (rtf.length < BEGINNING.length || !startsRight(rtf)) {
            return Optional.empty();
        }
        try {
            var converter = new StringTextConverter();
            converter.convert(new RtfStreamSource(new ByteArrayInputStream(rtf)));
            var text = converter
                    .getText()
                    .replace("\0", "")
                    .replaceAll("\n{3,}", "\n\n")
                    .strip();
            return Optional.of(text).filter(found -> !found.isEmpty());
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static boolean startsRight(byte[] rtf) {
        for (var at = 0; at < BEGINNING.length; at++) {
            if (rtf[at] != BEGINNING[at]) {
                return false;
            }
        }
        return true;
    }
}
