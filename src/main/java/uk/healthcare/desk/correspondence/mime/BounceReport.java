package uk.healthcare.desk.correspondence.mime;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bounce says of the message that bounced.
 *
 * @param originalMessageId of the message that bounced, without angle brackets; null when it cannot be made out
 * @param failures one for each recipient named; may be empty
 */
public record BounceReport(@Nullable String originalMessageId, List<Failure> failures) {

    /**
     * @param recipient the address that did not get it
     * @param status by RFC 3463, as {@code 5.1.1}
     * @param diagnostic what the other server said; empty when nothing
     * @param permanent false when it is late and still being tried
     */
    public record Failure(
            @Nullable String recipient, @Nullable String status, String diagnostic, boolean permanent) {}

    /** What it says; of mail that is no bounce, nothing. */
    public static Optional<BounceReport> of(ReadMessage message) {
        return new MachineSigns(message).isBounce() ? Optional.of(new BounceReader(message).read()) : Optional.empty();
    }

    /** Whether somebody will never get it. */
    public boolean permanent() {
        return failures.stream().anyMatch(Failure::permanent);
    }
}
