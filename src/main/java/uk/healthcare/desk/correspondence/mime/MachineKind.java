package uk.healthcare.desk.correspondence.mime;

/** Which machine wrote a message. None of them makes an enquiry or is answered. */
public enum MachineKind {
    /** A mail server says that a message could not be delivered, or is late. */
    BOUNCE,
    /** Out of office, a ticket system's receipt, a read receipt. */
    AUTO_REPLY,
    /** Sent to many through a list. */
    NEWSLETTER,
    /** It comes from ourselves, or goes in circles. */
    LOOP
}
