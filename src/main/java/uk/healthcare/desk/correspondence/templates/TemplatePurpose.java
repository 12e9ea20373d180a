package uk.healthcare.desk.correspondence.templates;

/** What a template is for. */
public enum TemplatePurpose {
    ACKNOWLEDGEMENT,
    ASK_FOR_MORE,
    /** To those who can help instead of us, private patients too. */
    SIGNPOST,
    OUT_OF_SCOPE,
    NO_PARTNER,
    HOLDING,
    /** To a partner, in English. */
    APPROACH,
    /** To a partner that has not answered yet, in English. */
    CHASE,
    /** To a colleague whom a partner handed its approach on to, in English. */
    FORWARD,
    /** To the enquirer, whether these partners may have its details. */
    CONSENT,
    INTRODUCTION,
    /** To an enquirer, whether what was agreed is as we have it. */
    CONFIRMATION,
    /** The same again; nobody reads it before it is sent. */
    CONFIRMATION_CHASE;

    /** Whether an answer to an enquirer can begin with it. */
    public boolean isReply() {
        return this != ACKNOWLEDGEMENT && this != INTRODUCTION && !hasLink();
    }

    /** Whether it has to say where the personal link is put. */
    public boolean hasLink() {
        return switch (this) {
            case APPROACH, CHASE, FORWARD, CONSENT, CONFIRMATION, CONFIRMATION_CHASE -> true;
            default -> false;
        };
    }

    /** Whether it is sent without anybody reading it. */
    public boolean isSentUnread() {
        return this == ACKNOWLEDGEMENT || this == CHASE || this == FORWARD || this == CONFIRMATION_CHASE;
    }
}
