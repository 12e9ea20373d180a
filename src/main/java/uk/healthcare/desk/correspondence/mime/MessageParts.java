package uk.healthcare.desk.correspondence.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.mime.UnreadableMessage.Reason;

/** Collects what the parts of one message are: text, attachments, invitations, a report. */
class MessageParts implements PartVisitor {

    private static final int MOST_ATTACHMENTS = 200;
    private static final int MOST_BYTES_OF_TEXT = 4 * BodyText.LONGEST;
    private static final int MOST_BYTES_OF_REPORT = 64 * 1024;

    /** A message has at least one of them; anything else that looks like a field may be text. */
    private static final Set<String> KNOWN =
            Set.of(("from to cc subject date message-id received return-path mime-version content-type sender "
                            + "reply-to delivered-to in-reply-to references x-mailer bcc envelope-to")
                    .split(" "));

    private final Content source;
    private final int deepest;
    private final Set<ReadingWarning> warnings = EnumSet.noneOf(ReadingWarning.class);
    private final BodyText body = new BodyText(warnings);
    private final List<ReadAttachment> attachments = new ArrayList<>();
    private final List<CalendarInvitation> invitations = new ArrayList<>();
    private List<Field> fields = List.of();
    private String preamble = "";
    private boolean hasParts;
    private @Nullable Charset charset;
    private @Nullable MessageReport report;

    MessageParts(Content source, int deepest) {
        this.source = source;
        this.deepest = deepest;
    }

    @Override
    public void head(List<Field> fields) {
        this.fields = fields;
    }

    @Override
    public void begin(String kind) {
        body.begin(kind);
    }

    @Override
    public void end() {
        body.end();
    }

    @Override
    public void preamble(InputStream text) throws IOException {
        if (preamble.isEmpty() && !hasParts) {
            preamble = text(text, null);
        }
    }

    @Override
    public void broken() {
        warnings.add(ReadingWarning.BROKEN_STRUCTURE);
    }

    @Override
    public void tooDeep() {
        warnings.add(ReadingWarning.NESTED_TOO_DEEP);
    }

    @Override
    public void part(int number, PartHead head, InputStream decoded) throws IOException {
        hasParts = true;
        var bytes = new CountingStream(decoded);
        Content again = () -> PartWalk.open(Opening.of(source.open()), number);
        if (head.isEnveloped() && open(bytes, again)) {
            warnings.add(ReadingWarning.SIGNATURE_NOT_CHECKED);
            bytes.toEnd();
            return;
        }
        if (head.isEncrypted()) {
            warnings.add(ReadingWarning.ENCRYPTED);
        }
        if (head.isReport()) {
            var text = new String(bytes.readNBytes(MOST_BYTES_OF_REPORT), java.nio.charset.StandardCharsets.UTF_8);
            report = new MessageReport(head.type().replaceFirst("message/(global-)?", ""), text);
        } else if (head.isText()
                && (!head.isBeside()
                        || body.isOutermost() && !head.disposition().equals("attachment"))) {
            readText(head, bytes);
        } else if (attachments.size() >= MOST_ATTACHMENTS) {
            warnings.add(ReadingWarning.TOO_MANY_ATTACHMENTS);
        } else if (head.isMessage()) {
            attachments.add(message(head, bytes, again));
        } else if (head.isInvitation()) {
            attachments.add(invitation(head, bytes, again));
        } else if (!head.isTnef() || !unpack(bytes, again)) {
            attachments.add(attachment(head, bytes.toEnd(), again, null));
        }
        bytes.toEnd();
    }

    ReadMessage message() throws UnreadableMessage {
        if (fields.stream()
                .noneMatch(field -> KNOWN.contains(field.getName().strip().toLowerCase(Locale.ROOT)))) {
            throw new UnreadableMessage(Reason.NOT_A_MESSAGE, null);
        }
        if (!hasParts && !preamble.isBlank()) {
            warnings.add(ReadingWarning.BROKEN_STRUCTURE);
            body.plain(LostParts.text(preamble));
        }
        var head = new HeadReader(fields, charset, warnings).read();
        var text = body.text(head.subject());
        return new ReadMessage(head, text, placed(), List.copyOf(invitations), report, Set.copyOf(warnings));
    }

    private List<ReadAttachment> placed() {
        return attachments.stream()
                .map(file -> file.contentId() != null && body.shows(file.contentId()) ? file.asInline() : file)
                .toList();
    }

    private void readText(PartHead head, InputStream bytes) throws IOException {
        var text = text(bytes, head.charset());
        if (head.isHtml()) {
            body.html(text);
        } else if (head.type().equals("text/enriched") || head.type().equals("text/richtext")) {
            body.plain(
                    text.replaceAll("<<", "\u0000").replaceAll("<[^<>]*>", "").replace('\u0000', '<'));
        } else {
            var flowed = head.parameters().get("format").orElse("").equalsIgnoreCase("flowed");
            var deleteSpace = head.parameters().get("delsp").orElse("").equalsIgnoreCase("yes");
            body.plain(flowed ? FlowedText.joined(text, deleteSpace) : text);
        }
    }

    private String text(InputStream bytes, @Nullable String label) throws IOException {
        var read = bytes.readNBytes(MOST_BYTES_OF_TEXT);
        if (read.length == MOST_BYTES_OF_TEXT) {
            warnings.add(ReadingWarning.TEXT_SHORTENED);
        }
        var decoded = TextDecoder.decode(read, label, null);
        if (decoded.guessed()) {
            warnings.add(ReadingWarning.CHARSET_GUESSED);
        }
        charset = charset == null ? decoded.charset() : charset;
        return decoded.text();
    }

    private ReadAttachment message(PartHead head, CountingStream bytes, Content again) throws IOException {
        ReadMessage message = null;
        if (deepest > 1) {
            try {
                message = MessageReader.read(bytes, again, deepest - 1);
            } catch (UnreadableMessage unreadable) {
                warnings.add(ReadingWarning.BROKEN_STRUCTURE);
            }
        } else {
            warnings.add(ReadingWarning.NESTED_TOO_DEEP);
        }
        var file = attachment(head, bytes.toEnd(), again, message);
        var subject = message == null ? "" : message.head().subject();
        return file.name().isEmpty() ? file.named((subject.isEmpty() ? "message" : subject) + ".eml") : file;
    }

    private ReadAttachment invitation(PartHead head, CountingStream bytes, Content again) throws IOException {
        var invitation = InvitationReader.read(text(bytes, head.charset())).orElse(null);
        if (invitation == null) {
            warnings.add(ReadingWarning.UNREADABLE_INVITATION);
        } else {
            invitations.add(invitation);
        }
        var file = attachment(head, bytes.toEnd(), again, null).with(invitation);
        return file.name().isEmpty() ? file.named("invite.ics") : file;
    }

    /** What lies in a signed envelope is read as if it lay here. False when nothing can be read from it. */
    private boolean open(CountingStream bytes, Content again) throws IOException {
        var inside =
                SignedContent.of(bytes.readNBytes(SignedContent.LARGEST + 1)).orElse(null);
        if (inside == null || deepest <= 1) {
            return false;
        }
        try {
            var signed = MessageReader.read(new ByteArrayInputStream(inside), () -> openedAgain(again), deepest - 1);
            body.begin("alternative");
            body.plain(signed.text().whole());
            if (signed.text().html() != null) {
                body.html(signed.text().html());
            }
            body.end();
            attachments.addAll(signed.attachments()
                    .subList(0, Math.min(signed.attachments().size(), MOST_ATTACHMENTS - attachments.size())));
            invitations.addAll(signed.invitations());
            warnings.addAll(signed.warnings());
            warnings.remove(ReadingWarning.NO_SENDER);
            warnings.remove(ReadingWarning.NO_DATE);
            return true;
        } catch (UnreadableMessage notAMessage) {
            return false;
        }
    }

    private static InputStream openedAgain(Content envelope) throws IOException {
        try (var stream = envelope.open()) {
            return new ByteArrayInputStream(SignedContent.of(stream.readNBytes(SignedContent.LARGEST + 1))
                    .orElseThrow(() -> new IOException("The envelope is no longer there")));
        }
    }

    private boolean unpack(CountingStream bytes, Content again) throws IOException {
        var packed = bytes.readNBytes(Tnef.LARGEST + 1);
        try {
            var tnef = Tnef.unpack(packed, again);
            tnef.text().filter(text -> body.isEmpty()).ifPresent(body::plain);
            attachments.addAll(tnef.attachments()
                    .subList(0, Math.min(tnef.attachments().size(), MOST_ATTACHMENTS - attachments.size())));
            return true;
        } catch (IOException | RuntimeException unreadable) {
            warnings.add(ReadingWarning.UNREADABLE_TNEF);
            return false;
        }
    }

    private static ReadAttachment attachment(PartHead head, long size, Content again, @Nullable ReadMessage message) {
        return new ReadAttachment(head.name(), head.type(), size, head.contentId(), false, again, message, null);
    }
}
