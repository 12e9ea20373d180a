package uk.healthcare.desk.correspondence;

/** How far a message of ours is. */
public enum SendingState {
    /** Its sender can still take it back. */
    HELD,
    /** Waits for another try. */
    WAITING,
    SENDING,
    SENT,
    /** Nobody got it, and it is not tried again by itself. */
    FAILED,
    /** Failed, and somebody decided to let it be. */
    DISCARDED
}
