package uk.healthcare.desk.correspondence.mailbox;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;

/** Where a mail server listens, and how the way there is protected. */
@Embeddable
public record ServerAddress(
        String host, int port, @Enumerated(EnumType.STRING) TransportSecurity security) {

    /** @param field the form field of the host; the port's is that with {@code Port} behind it */
    ServerAddress checked(String field) {
        var tidy = Limits.required(field, host, 200);
        if (!tidy.matches("[A-Za-z0-9.:_-]+")) {
            throw new RuleViolation("mailbox.host.form").at(field);
        }
        if (port < 1 || port > 65_535) {
            throw new RuleViolation("mailbox.port.range").at(field + "Port");
        }
        return new ServerAddress(tidy, port, security);
    }
}
