package uk.healthcare.desk.correspondence.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a part says of it.
 *
 * @param type media type, lower case, without parameters
 * @param disposition {@code inline}, {@code attachment} or empty
 * @param name decoded; empty when it has none
 * @param contentId without angle brackets
 * @param encoding of its bytes, lower case
 */
record PartHead(
        String type,
        HeaderParameters parameters,
        String disposition,
        String name,
        @Nullable String contentId,
        String encoding) {

    private static final int LONGEST_NAME = 255;

    static PartHead of(List<Field> fields, BodyDescriptor descriptor) {
        var type = HeaderParameters.parse(first(fields, "Content-Type").orElse(""));
        var disposition =
                HeaderParameters.parse(first(fields, "Content-Disposition").orElse(""));
        var name = disposition
                .get("filename")
                .or(() -> type.get("name"))
                .or(() -> first(fields, "Content-Description").filter(text -> text.matches(".*\\.\\w{2,5}")))
                .orElse("");
        return new PartHead(
                descriptor.getMimeType().toLowerCase(Locale.ROOT),
                type,
                disposition.value(),
                HeaderText.of(name, LONGEST_NAME),
                first(fields, "Content-ID")
                        .map(id -> id.replaceAll("[<>\\s]", ""))
                        .filter(id -> !id.isEmpty())
                        .orElse(null),
                first(fields, "Content-Transfer-Encoding")
                        .map(encoding ->
                                encoding.strip().toLowerCase(Locale.ROOT).split("[^a-z0-9-]", 2)[0])
                        .orElse(""));
    }

    private static Optional<String> first(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.getName().equalsIgnoreCase(name))
                .map(field -> HeadReader.unfolded(field, null))
                .findFirst();
    }

    @Nullable
    String charset() {
        return parameters.get("charset").orElse(null);
    }

    boolean isMessage() {
        return type.equals("message/rfc822") || type.equals("message/global") || type.equals("text/rfc822-headers");
    }

    /** What it holds is encrypted or signed (RFC 8551). */
    boolean isEnveloped() {
        return type.matches("application/(x-)?pkcs7-mime");
    }

    boolean isInvitation() {
        return type.equals("text/calendar")
                || type.equals("application/ics")
                || type.equals("application/octet-stream")
                        && name.toLowerCase(Locale.ROOT).endsWith(".ics");
    }

    /** A part of a report that only machines read. */
    boolean isReport() {
        return type.matches("message/(global-)?(delivery-status|disposition-notification)");
    }

    boolean isText() {
        return type.equals("text/plain")
                || type.equals("text/html")
                || type.equals("text/enriched")
                || type.equals("text/richtext")
                || type.startsWith("multipart/");
    }

    boolean isHtml() {
        return type.equals("text/html");
    }

    boolean isTnef() {
        return type.equals("application/ms-tnef")
                || type.equals("application/vnd.ms-tnef")
                || name.equalsIgnoreCase("winmail.dat");
    }

    boolean isEncrypted() {
        return type.equals("application/pgp-encrypted")
                || isEnveloped() && !parameters.get("smime-type").orElse("").equals("signed-receipt");
    }

    /** Set beside the text by its sender. */
    boolean isBeside() {
        return disposition.equals("attachment") || !name.isEmpty();
    }
}
