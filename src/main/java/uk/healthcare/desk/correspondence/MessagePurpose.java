package uk.healthcare.desk.correspondence;

/** What a message of a case is for. */
public enum MessagePurpose {
    /** From outside. */
    LETTER,
    /** Written by a mail server or an absence assistant. */
    MACHINE,
    ACKNOWLEDGEMENT,
    REPLY,
    /** To a partner, whether it takes the enquiry up. */
    APPROACH,
    /** To a partner that has not answered yet. */
    CHASE,
    /** To a colleague whom a partner handed its approach on to. */
    FORWARD,
    /** To the enquirer, whether partners may have its details. */
    CONSENT,
    /** To enquirer and partner, with each other's details. */
    INTRODUCTION,
    /** To the enquirer, whether what was agreed is as we have it. */
    CONFIRMATION;

    /** Whether it is written in the work on a referral, so that only who may work on the case may change its fate. */
    public boolean isOfReferral() {
        return switch (this) {
            case LETTER, MACHINE, ACKNOWLEDGEMENT, REPLY -> false;
            case APPROACH, CHASE, FORWARD, CONSENT, INTRODUCTION, CONFIRMATION -> true;
        };
    }
}
