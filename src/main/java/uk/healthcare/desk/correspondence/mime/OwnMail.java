package uk.healthcare.desk.correspondence.mime;

import java.util.Set;

/**
 * By what mail of our own is recognised when it comes back.
 *
 * @param addresses of our mailboxes, lower case
 * @param messageIdDomains the right side of the Message-IDs that only we make; never a domain in which people write
 */
public record OwnMail(Set<String> addresses, Set<String> messageIdDomains) {

    /** The header that everything we send carries. */
    public static final String HEADER = "X-Enquiry-Desk";
}
