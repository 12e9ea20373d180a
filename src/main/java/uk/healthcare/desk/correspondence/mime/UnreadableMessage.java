package uk.healthcare.desk.correspondence.mime;

import org.jspecify.annotations.Nullable;

/** Nothing sensible can be read from these bytes: a person has to look at them. */
public class UnreadableMessage extends Exception {

    /** Why. */
    public enum Reason {
        /** There are no bytes, or nothing but space. */
        EMPTY,
        /** It does not begin with the head of a message. */
        NOT_A_MESSAGE,
        /** Its head has a line of more than 1 MB or more than 10,000 lines. */
        HEAD_TOO_LARGE,
        /** The parser gave up: a fault of ours, with its cause in the log. */
        PARSER_FAILED
    }

    private final Reason reason;

    public UnreadableMessage(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
