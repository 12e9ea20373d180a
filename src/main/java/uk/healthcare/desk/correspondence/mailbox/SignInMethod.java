package uk.healthcare.desk.correspondence.mailbox;

/** How the product signs in at a mail server. */
public enum SignInMethod {
    PASSWORD,
    /** With a token that is fetched for a client secret (RFC 6749, section 4.4) and shown as XOAUTH2. */
    OAUTH2
}
