package uk.healthcare.desk.correspondence.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Goes through the parts of a message while it is read. Messages within it are parts like any other. */
final class PartWalk {

    private static final int LONGEST_FIELD = 1 << 20;
    private static final int MOST_FIELDS = 10_000;
    private static final byte[] PADDING = {'=', '='};

    private final MimeTokenStream tokens;
    private List<Field> fields = new ArrayList<>();
    private int number = -1;

    private PartWalk(InputStream message, DecodeMonitor monitor) {
        var lenient = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_FIELD)
                .setMaxHeaderCount(MOST_FIELDS)
                .setMaxContentLen(-1)
                .build();
        tokens = new MimeTokenStream(lenient, monitor, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(message);
    }

    /** @param deepest how many multiparts may lie within each other */
    static void walk(InputStream message, PartVisitor visitor, int deepest) throws IOException, MimeException {
        var walk = new PartWalk(message, new DecodeMonitor() {

            @Override
            public boolean warn(String fault, String action) {
                visitor.broken();
                return false;
            }

            @Override
            public boolean isListening() {
                return true;
            }
        });
        walk.go(visitor, deepest);
    }

    /** The decoded bytes of the part of that number; closing them closes {@code message}. */
    static InputStream open(InputStream message, int wanted) throws IOException {
        var walk = new PartWalk(message, DecodeMonitor.SILENT);
        try {
            for (var state = walk.next(); state != EntityState.T_END_OF_STREAM; state = walk.next()) {
                if (state == EntityState.T_BODY && walk.number == wanted) {
                    return new PartStream(walk.decoded(walk.partHead()), message);
                }
            }
        } catch (MimeException e) {
            message.close();
            throw new IOException("Part " + wanted + " cannot be found again", e);
        }
        message.close();
        throw new IOException("Part " + wanted + " is no longer there");
    }

    private void go(PartVisitor visitor, int deepest) throws IOException, MimeException {
        var depth = 0;
        var inHead = true;
        for (var state = next(); state != EntityState.T_END_OF_STREAM; state = next()) {
            switch (state) {
                case T_END_HEADER -> {
                    if (inHead) {
                        visitor.head(fields);
                        inHead = false;
                    }
                }
                case T_START_MULTIPART -> {
                    visitor.begin(tokens.getBodyDescriptor().getSubType());
                    depth++;
                    if (depth > deepest) {
                        visitor.tooDeep();
                        return;
                    }
                }
                case T_END_MULTIPART -> {
                    visitor.end();
                    depth--;
                }
                case T_PREAMBLE -> visitor.preamble(tokens.getInputStream());
                case T_BODY -> {
                    var head = partHead();
                    visitor.part(number, head, decoded(head));
                }
                default -> {}
            }
        }
    }

    private EntityState next() throws IOException, MimeException {
        var state = tokens.next();
        switch (state) {
            case T_START_HEADER -> fields = new ArrayList<>();
            case T_FIELD -> fields.add(tokens.getField());
            case T_BODY -> number++;
            default -> {}
        }
        return state;
    }

    private PartHead partHead() {
        return PartHead.of(fields, tokens.getBodyDescriptor());
    }

    private InputStream decoded(PartHead head) {
        var raw = tokens.getInputStream();
        return switch (head.encoding()) {
            // Programs that leave out the padding at the end would lose the last letters.
            case "base64" ->
                new Base64InputStream(
                        new SequenceInputStream(raw, new ByteArrayInputStream(PADDING)), DecodeMonitor.SILENT);
            case "quoted-printable" -> new QuotedPrintableInputStream(raw, DecodeMonitor.SILENT);
            default -> raw;
        };
    }
}
