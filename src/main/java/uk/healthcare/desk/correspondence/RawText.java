package uk.healthcare.desk.correspondence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.healthcare.desk.correspondence.mime.MessageHead;
import uk.healthcare.desk.correspondence.mime.MessageText;
import uk.healthcare.desk.correspondence.mime.RawMessage;
import uk.healthcare.desk.correspondence.mime.ReadMessage;
import uk.healthcare.desk.correspondence.mime.TextDirection;

/** The bytes of a message as text that can be shown, for what cannot be read in any better way. */
record RawText(String text, boolean shortened) {

    private static final int SHOWN = 100_000;
    private static final Charset OLD_WESTERN = Charset.forName("windows-1252");

    /** All but tabs and ends of lines: nothing a person could see, and some of it nothing a browser takes. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n]]");

    static RawText of(RawMessage raw) throws IOException {
        try (var content = raw.open()) {
            var beginning = content.readNBytes(SHOWN);
            var text = decoded(beginning).replace("\r\n", "\n").replace('\r', '\n');
            return new RawText(UNSEEN.matcher(text).replaceAll(""), raw.size() > beginning.length);
        }
    }

    /** As if somebody had written just this text. */
    ReadMessage asMessage() {
        var head =
                new MessageHead(null, List.of(), List.of(), null, List.of(), List.of(), List.of(), null, "", List.of());
        var said = new MessageText(text.strip(), "", null, TextDirection.LEFT_TO_RIGHT, shortened);
        return new ReadMessage(head, said, List.of(), List.of(), null, Set.of());
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, wholeCharacters(bytes)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, OLD_WESTERN);
        }
    }

    /** The cut may have gone through a character of several bytes. */
    private static int wholeCharacters(byte[] bytes) {
        var end = bytes.length;
        while (bytes.length == SHOWN && end > bytes.length - 4 && (bytes[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        return bytes.length == SHOWN && end > 0 && bytes[end - 1] < 0 ? end - 1 : end;
    }
}
