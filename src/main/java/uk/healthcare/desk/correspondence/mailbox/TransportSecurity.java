package uk.healthcare.desk.correspondence.mailbox;

/** How the way to a mail server is protected. */
public enum TransportSecurity {
    /** Encrypted from the first byte (RFC 8314). */
    TLS,
    /** Encrypted after a greeting in the clear; refused when the server does not offer it. */
    STARTTLS,
    /** In the clear: only for a server on the same machine. */
    NONE
}
