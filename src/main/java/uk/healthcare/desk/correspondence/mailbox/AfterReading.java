package uk.healthcare.desk.correspondence.mailbox;

/** What is done to the copy of a message on the server, once it is stored and routed. Never before. */
public enum AfterReading {
    LEAVE,
    MARK_READ,
    MOVE
}
