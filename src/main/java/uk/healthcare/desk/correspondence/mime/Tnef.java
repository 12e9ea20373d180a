package uk.healthcare.desk.correspondence.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the {@code winmail.dat} in which Outlook locks up a message.
 *
 * @param text the message; of formatted text, its words
 */
record Tnef(Optional<String> text, List<ReadAttachment> attachments) {

    /** It has to be in memory as a whole. */
    static final int LARGEST = 25 << 20;

    /** @throws IOException when it is too large or broken; it is then an attachment like any other */
    static Tnef unpack(byte[] packed, Content again) throws IOException {
        var message = message(packed);
        var files = message.getAttachments();
        return new Tnef(
                text(message),
                IntStream.range(0, files.size())
                        .mapToObj(at -> attachment(files.get(at), () -> contents(again, at)))
                        .toList());
    }

    private static HMEFMessage message(byte[] bytes) throws IOException {
        if (bytes.length > LARGEST) {
            throw new IOException("Too large to unpack");
        }
        try {
            return new HMEFMessage(new ByteArrayInputStream(bytes));
        } catch (RuntimeException e) {
            throw new IOException("Not a TNEF file", e);
        }
    }

    private static InputStream contents(Content again, int at) throws IOException {
        try (var packed = again.open()) {
            return new ByteArrayInputStream(bytes(
                    message(packed.readNBytes(LARGEST + 1)).getAttachments().get(at)));
        }
    }

    private static ReadAttachment attachment(Attachment file, Content content) {
        return new ReadAttachment(
                HeaderText.of(name(file), 255),
                type(file).orElse("application/octet-stream"),
                bytes(file).length,
                null,
                false,
                content,
                null,
                null);
    }

    private static String name(Attachment file) {
        var name = longName(file);
        return name == null || name.isBlank()
                ? Optional.ofNullable(file.getFilename()).orElse("")
                : name;
    }

    private static @Nullable String longName(Attachment file) {
        return file.getMAPIAttribute(MAPIProperty.ATTACH_LONG_FILENAME) == null ? null : file.getLongFilename();
    }

    private static Optional<String> type(Attachment file) {
        return Optional.ofNullable(file.getMAPIAttribute(MAPIProperty.ATTACH_MIME_TAG))
                .map(MAPIStringAttribute::getAsString)
                .filter(type -> type.matches("[\\w.+-]+/[\\w.+-]+"));
    }

    private static byte[] bytes(Attachment file) {
        try {
            return file.getContents();
        } catch (IllegalArgumentException embedded) {
            // A message or an OLE object within it: there are no bytes of its own.
            return new byte[0];
        }
    }

    /** Outlook mostly leaves out the plain text and packs only this. */
    private static Optional<String> formatted(HMEFMessage message) {
        var rtf = message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED);
        if (rtf instanceof MAPIRtfAttribute) {
            return RtfText.of(rtf.getData());
        }
        return Optional.ofNullable(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML))
                .map(html -> HtmlText.of(
                        TextDecoder.decode(html.getData(), null, null).text()));
    }

    private static Optional<String> text(HMEFMessage message) {
        var body = message.getMessageAttribute(TNEFProperty.ID_BODY);
        return Optional.ofNullable(body)
                .map(found -> TextDecoder.decode(found.getData(), null, null).text())
                .or(() -> Optional.ofNullable(message.getMessageMAPIAttribute(MAPIProperty.BODY))
                        .map(MAPIStringAttribute::getAsString))
                .filter(text -> !text.isBlank())
                .or(() -> formatted(message))
                .map(text -> text.replace("\0", ""))
                .filter(text -> !text.isBlank());
    }
}
