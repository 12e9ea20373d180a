package uk.healthcare.desk.referral;

/** What somebody outside asks for is done, or can no longer be done: their page says how things stand. */
public class AlreadyAnswered extends RuntimeException {

    public AlreadyAnswered() {
        super("Already answered");
    }
}
