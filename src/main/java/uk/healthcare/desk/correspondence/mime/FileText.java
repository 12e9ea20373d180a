package uk.healthcare.desk.correspondence.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.parser.Parser;

/**
 * What can be read of a file, so that it can be searched: texts, messages with their files, office documents.
 *
 * @param complete whether that is all of it; not so for pictures, PDFs, what is packed, and what is too large
 */
public record FileText(String text, boolean complete) {

    /** A larger one is not looked into; of a message, each of its files counts alone. */
    static final int LARGEST = 10 << 20;

    private static final int DEEPEST = 5;
    private static final FileText NOTHING = new FileText("", false);

    /**
     * @param type as it was found, or as its sender says
     * @param size in bytes
     * @throws IOException when the file cannot be opened
     */
    public static FileText of(Content content, String type, long size) throws IOException {
        return of(content, type, size, DEEPEST);
    }

    private static FileText of(Content content, String type, long size, int deepest) throws IOException {
        if (type.equals("message/rfc822") || type.equals("message/global")) {
            return message(content, size, deepest);
        }
        if (size > LARGEST) {
            return NOTHING;
        }
        if (type.contains("rtf")) {
            try (var stream = content.open()) {
                return RtfText.of(stream.readNBytes(LARGEST))
                        .map(text -> new FileText(text, true))
                        .orElse(NOTHING);
            }
        }
        if (type.startsWith("text/") || type.matches("application/(json|xml|xhtml\\+xml|.*\\+xml)")) {
            var text = text(content);
            return new FileText(type.contains("ml") ? text + "\n" + HtmlText.of(text) : text, true);
        }
        return type.contains("openxmlformats") || type.contains("opendocument") ? office(content) : NOTHING;
    }

    private static FileText message(Content content, long size, int deepest) throws IOException {
        if (deepest == 0) {
            return NOTHING;
        }
        // What no person would see, such as comments, is found in the bytes alone.
        var text = new StringBuilder(size > LARGEST ? "" : text(content));
        var complete = size <= LARGEST;
        try {
            var message = MessageReader.read(new Raw(content, size));
            message.head().fields().forEach(field -> text.append('\n').append(EncodedWords.decode(field.value())));
            text.append('\n').append(message.text().whole());
            if (message.text().html() != null) {
                text.append('\n').append(HtmlText.of(message.text().html()));
            }
            complete &= !message.text().shortened();
            for (var file : message.attachments()) {
                var inside = of(file.content(), file.declaredType(), file.size(), deepest - 1);
                text.append('\n').append(file.name()).append('\n').append(inside.text);
                complete &= inside.complete;
            }
            return new FileText(text.toString(), complete);
        } catch (UnreadableMessage onlyItsBytes) {
            return new FileText(text.toString(), complete);
        }
    }

    private record Raw(Content content, long size) implements RawMessage {

        @Override
        public InputStream open() throws IOException {
            return content.open();
        }
    }

    private static String text(Content content) throws IOException {
        try (var stream = content.open()) {
            return TextDecoder.decode(stream.readNBytes(LARGEST), null, null).text();
        }
    }

    /** The XML within, without its marks. */
    private static FileText office(Content content) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(content.open())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isXml(entry)) {
                    var xml = zip.readNBytes(LARGEST);
                    text.append(words(new String(xml, StandardCharsets.UTF_8))).append('\n');
                    if (xml.length == LARGEST || text.length() > 4 * LARGEST) {
                        return new FileText(text.toString(), false);
                    }
                }
            }
            return new FileText(text.toString(), !text.isEmpty());
        } catch (IOException | RuntimeException broken) {
            return new FileText(text.toString(), false);
        }
    }

    private static boolean isXml(ZipEntry entry) {
        return entry.getName().endsWith(".xml");
    }

    /** Marks within a word fall away; the ends of paragraphs and cells stand between words. */
    private static String words(String xml) {
        var apart = xml.replaceAll("</(?:\\w+:)?(?:p|h|si|c|row|t|table-cell)>", "$0\n")
                .replaceAll("</w:t>\n", "</w:t>")
                .replaceAll("</a:t>\n", "</a:t>");
        return Parser.unescapeEntities(apart.replaceAll("<[^<>]*>", ""), false);
    }
}
