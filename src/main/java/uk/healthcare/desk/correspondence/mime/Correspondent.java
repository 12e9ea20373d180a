package uk.healthcare.desk.correspondence.mime;

import java.util.Optional;
import uk.healthcare.desk.common.EmailAddress;

/**
 * Somebody named in a header.
 *
 * @param address as it was written, without angle brackets; it need not be one that mail could be sent to
 * @param name as people read it; empty when none was given
 */
public record Correspondent(String address, String name) {

    /** The address, when it has the form of one. */
    public Optional<EmailAddress> email() {
        return EmailAddress.parse(address);
    }

    /** The name, or else the address. */
    public String label() {
        return name.isEmpty() ? address : name;
    }
}
