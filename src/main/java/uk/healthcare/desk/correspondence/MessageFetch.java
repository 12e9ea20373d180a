package uk.healthcare.desk.correspondence;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a message by its UID: the numbers that mail programs count by shift when somebody removes a message meanwhile,
 * and then another message would stand under this one's UID. In pieces, so that a large one never lies in memory whole.
 */
final class MessageFetch {

    private static final int PIECE = 1 << 20;

    private MessageFetch() {}

    /** False when it is not there any more; some servers hand out an empty one in its place. */
    static boolean fetch(IMAPFolder folder, long uid, OutputStream target) throws MessagingException, IOException {
        for (var from = 0L; ; from += PIECE) {
            var piece = piece(folder, uid, from);
            if (piece == null || from == 0 && piece.length == 0) {
                return false;
            }
            target.write(piece);
            if (piece.length < PIECE) {
                return true;
            }
        }
    }

    /** Small messages by one command, since some servers look through the folder for each. What is gone is left out. */
    static Map<Long, byte[]> together(IMAPFolder folder, List<Long> uids) throws MessagingException {
        var set = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
        @SuppressWarnings("unchecked")
        var bodies = (Map<Long, byte[]>)
                folder.doCommand(protocol -> bodies(protocol, "UID FETCH " + set + " (UID BODY.PEEK[])"));
        return bodies;
    }

    private static Map<Long, byte[]> bodies(IMAPProtocol protocol, String command) throws ProtocolException {
        var responses = protocol.command(command, null);
        var bodies = new HashMap<Long, byte[]>();
        for (var response : responses) {
            if (response instanceof FetchResponse fetched) {
                var uid = fetched.getItem(UID.class);
                var body = fetched.getItem(BODY.class);
                var bytes = body == null ? new byte[0] : bytesOf(body);
                if (uid != null && bytes.length > 0) {
                    bodies.put(uid.uid, bytes);
                }
            }
        }
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return bodies;
    }

    private static byte[] bytesOf(BODY body) {
        var bytes = body.getByteArray();
        return bytes == null ? new byte[0] : bytes.getNewBytes();
    }

    private static byte @Nullable [] piece(IMAPFolder folder, long uid, long from) throws MessagingException {
        var command = "UID FETCH " + uid + " (UID BODY.PEEK[]<" + from + "." + PIECE + ">)";
        return (byte[]) folder.doCommand(protocol -> bytes(protocol, command, uid));
    }

    private static byte @Nullable [] bytes(IMAPProtocol protocol, String command, long uid) throws ProtocolException {
        var responses = protocol.command(command, null);
        byte[] found = null;
        for (var response : responses) {
            if (response instanceof FetchResponse fetched && isOf(fetched, uid)) {
                var body = fetched.getItem(BODY.class);
                if (body != null) {
                    found = bytesOf(body);
                }
            }
        }
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return found;
    }

    private static boolean isOf(FetchResponse fetched, long uid) {
        var item = fetched.getItem(UID.class);
        return item != null && item.uid == uid;
    }
}
