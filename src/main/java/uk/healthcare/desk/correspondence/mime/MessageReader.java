package uk.healthcare.desk.correspondence.mime;

import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import uk.healthcare.desk.correspondence.mime.UnreadableMessage.Reason;

/**
 * Reads any message in one go, holding no more of it than its text. Attachments are read again from the raw message when
 * they are opened. Odd input never throws anything but {@link UnreadableMessage}.
 */
public final class MessageReader {

    /** Multiparts and messages within each other. */
    static final int DEEPEST = 20;

    private MessageReader() {}

    /**
     * @throws IOException when {@code raw} cannot be opened or breaks off: no fault of the message
     * @throws UnreadableMessage when a person has to look at it
     */
    public static ReadMessage read(RawMessage raw) throws IOException, UnreadableMessage {
        try (var stream = new SourceStream(raw.open())) {
            return read(stream, raw::open, DEEPEST);
        } catch (SourceStream.Failed failed) {
            throw failed.failure();
        }
    }

    /** @param content opens the same bytes again */
    static ReadMessage read(InputStream stream, Content content, int deepest) throws IOException, UnreadableMessage {
        var message = Opening.of(stream);
        if (isAtEnd(message)) {
            throw new UnreadableMessage(Reason.EMPTY, null);
        }
        var collected = new MessageParts(content, deepest);
        try {
            PartWalk.walk(message, collected, deepest);
            return collected.message();
        } catch (SourceStream.Failed failed) {
            throw failed;
        } catch (MimeException | IOException e) {
            throw new UnreadableMessage(reason(e), e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableMessage(Reason.PARSER_FAILED, e);
        }
    }

    private static boolean isAtEnd(InputStream message) throws IOException {
        message.mark(1);
        var end = message.read() < 0;
        message.reset();
        return end;
    }

    private static Reason reason(Exception e) {
        var cause = e instanceof MimeIOException ? e.getCause() : e;
        return cause instanceof MaxHeaderLengthLimitException
                        || cause instanceof MaxHeaderLimitException
                        || cause instanceof MaxLineLimitException
                ? Reason.HEAD_TOO_LARGE
                : Reason.PARSER_FAILED;
    }
}
