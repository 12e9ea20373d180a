package uk.healthcare.desk.correspondence.mime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a message says of it.
 *
 * @param messageId without angle brackets
 * @param inReplyTo Message-IDs without angle brackets
 * @param references Message-IDs without angle brackets, oldest first
 * @param from null when it is missing or nobody can be made out
 * @param sentAt what the sender's clock said; null when it is missing or nonsense
 * @param subject decoded, on one line; empty when there is none
 * @param fields every line, in order
 */
public record MessageHead(
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        @Nullable Correspondent from,
        List<Correspondent> replyTo,
        List<Correspondent> to,
        List<Correspondent> cc,
        @Nullable Instant sentAt,
        String subject,
        List<HeaderField> fields) {

    /** The first field of that name, upper or lower case. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HeaderField::value)
                .toList();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }
}
