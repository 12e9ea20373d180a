package uk.healthcare.desk.correspondence;

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
    /** To a colleague whom a partner handed its approach on to, in English. */
    FORWARD,
    /** To the enquirer, whether these partners may have its details. */
    CONSENT,
    INTRODUCTION;

    /** Whether an answer to an enquirer can begin with it. */
    public boolean isReply() {
        return this != ACKNOWLEDGEMENT && this != APPROACH && this != INTRODUCTION && !hasLink();
    }

    /** Whether it has to say where the personal link is put. */
    public boolean hasLink() {
        return this == FORWARD || this == CONSENT;
    }

    /** Whether it is sent without anybody reading it. */
    public boolean isSentUnread() {
        return this == ACKNOWLEDGEMENT || this == FORWARD;
    }
}
