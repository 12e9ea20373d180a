package uk.healthcare.desk.correspondence;

import java.util.Collection;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.correspondence.mime.OneLine;

/**
 * Somebody a message of ours goes to.
 *
 * @param name may be empty
 * @param copy whether in Cc
 */
public record Recipient(EmailAddress address, String name, boolean copy) {

    public Recipient {
        name = OneLine.of(name);
    }

    static Recipient to(EmailAddress address) {
        return new Recipient(address, "", false);
    }

    String label() {
        return name.isEmpty() ? address.value() : name + " <" + address.value() + ">";
    }

    /** Those in To, or those in Cc, as people read them. */
    public static String labels(Collection<Recipient> all, boolean copies) {
        return all.stream()
                .filter(one -> one.copy == copies)
                .map(Recipient::label)
                .collect(Collectors.joining(", "));
    }
}
