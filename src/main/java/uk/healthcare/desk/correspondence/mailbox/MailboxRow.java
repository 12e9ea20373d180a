package uk.healthcare.desk.correspondence.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.MailboxId;

/**
 * A mailbox in a list, with how its last check went.
 *
 * @param checkedAt when it was last read without a fault
 * @param failedAt since when it cannot be read
 * @param failure why, in plain words; null when it can
 */
public record MailboxRow(
        MailboxId id,
        String name,
        String address,
        boolean enabled,
        @Nullable Instant checkedAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {}
