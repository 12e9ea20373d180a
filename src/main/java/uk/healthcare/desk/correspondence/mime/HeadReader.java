package uk.healthcare.desk.correspondence.mime;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** Reads the head of a message, once it is known in which charset the rest of it is. */
final class HeadReader {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int LONGEST_HEAD = 512 * 1024;

    private final List<HeaderField> fields = new ArrayList<>();
    private final Set<ReadingWarning> warnings;

    HeadReader(List<Field> raw, @Nullable Charset likely, Set<ReadingWarning> warnings) {
        this.warnings = warnings;
        var left = LONGEST_HEAD;
        for (var field : raw) {
            var read = unfolded(field, likely);
            var kept = read.length() > LONGEST_FIELD ? read.substring(0, LONGEST_FIELD) : read;
            left -= kept.length();
            if (left < 0 || kept.length() < read.length()) {
                warnings.add(ReadingWarning.HEAD_SHORTENED);
            }
            if (left >= 0) {
                fields.add(new HeaderField(field.getName().strip(), kept));
            }
        }
    }

    static String unfolded(Field field, @Nullable Charset likely) {
        var raw = field.getSafeRaw().toByteArray();
        var colon = 0;
        while (colon < raw.length && raw[colon] != ':') {
            colon++;
        }
        var value = new byte[Math.max(0, raw.length - colon - 1)];
        System.arraycopy(raw, Math.min(raw.length, colon + 1), value, 0, value.length);
        return TextDecoder.decode(value, null, likely)
                .text()
                .replaceAll("\r?\n(?=[ \t])", "")
                .replaceAll("[\r\n\0]", " ")
                .strip();
    }

    MessageHead read() {
        var from = first("From").map(AddressLine::parse).orElse(List.of());
        var sentAt = first("Date").map(MailDate::parse).orElse(null);
        if (from.isEmpty()) {
            warnings.add(ReadingWarning.NO_SENDER);
        }
        if (sentAt == null) {
            warnings.add(ReadingWarning.NO_DATE);
        }
        var inReplyTo = ids("In-Reply-To");
        return new MessageHead(
                ids("Message-ID").stream().findFirst().orElse(null),
                inReplyTo,
                ids("References"),
                from.isEmpty()
                        ? first("Sender")
                                .map(AddressLine::parse)
                                .flatMap(HeadReader::one)
                                .orElse(null)
                        : from.getFirst(),
                addresses("Reply-To"),
                addresses("To"),
                addresses("Cc"),
                sentAt,
                first("Subject")
                        .map(subject -> HeaderText.of(subject, LONGEST_SUBJECT))
                        .orElse(""),
                List.copyOf(fields));
    }

    private static Optional<Correspondent> one(List<Correspondent> several) {
        return several.stream().findFirst();
    }

    private List<Correspondent> addresses(String name) {
        return all(name).stream()
                .flatMap(line -> AddressLine.parse(line).stream())
                .toList();
    }

    private List<String> ids(String name) {
        return all(name).stream()
                .flatMap(line -> MessageIds.parse(line).stream())
                .distinct()
                .toList();
    }

    private Optional<String> first(String name) {
        return all(name).stream().filter(value -> !value.isBlank()).findFirst();
    }

    private List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(HeaderField::value)
                .toList();
    }
}
