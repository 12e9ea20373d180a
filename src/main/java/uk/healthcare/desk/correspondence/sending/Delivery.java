package uk.healthcare.desk.correspondence.sending;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EmailAddress;

/**
 * What a server did with a message.
 *
 * @param taken for whom it took it
 * @param refused for whom it never will, and why
 * @param later why it did not take it for the others; they are tried again
 */
record Delivery(
        Set<EmailAddress> taken,
        Map<EmailAddress, String> refused,
        @Nullable String later) {

    static Delivery later(String why) {
        return new Delivery(Set.of(), Map.of(), why);
    }
}
