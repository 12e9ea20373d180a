package uk.healthcare.desk.referral.agreement;

/** Whether it would have happened without us. The word for each is the message {@code without-us.NAME}. */
public enum WithoutUs {
    NO,
    /** Or smaller. */
    LATER,
    YES,
    NOT_SURE
}
