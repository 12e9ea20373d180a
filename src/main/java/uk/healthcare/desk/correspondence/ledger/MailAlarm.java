package uk.healthcare.desk.correspondence.ledger;

import java.util.List;

/**
 * Something about the mail that does not add up, for people to look at.
 *
 * @param arguments of the sentence {@code mail-alarm.KIND}
 */
public record MailAlarm(Kind kind, List<Object> arguments) {

    /** What does not add up. */
    public enum Kind {
        /** On the server at the last comparison, not in the ledger. */
        MISSING,
        /** Stored and not routed for longer than it ever should take. */
        WAITING,
        /** The server keeps it and does not hand it out. */
        NOT_HANDED_OUT,
        /** A mailbox that is switched on and cannot be read. */
        FAILING,
        /** A mailbox that is switched on and that nobody has looked into for long. */
        NOT_READ,
        /** Nothing is sent any more, since too much was. */
        SENDING_STOPPED
    }

    public static MailAlarm of(Kind kind, Object... arguments) {
        return new MailAlarm(kind, List.of(arguments));
    }
}
