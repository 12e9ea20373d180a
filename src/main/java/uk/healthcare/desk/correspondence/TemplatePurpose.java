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
    /** To a partner that has not answered yet, in English; it is sent without anybody reading it before. */
    CHASE,
    INTRODUCTION;

    /** Whether an answer to an enquirer can begin with it. */
    public boolean isReply() {
        return this != ACKNOWLEDGEMENT && this != APPROACH && this != CHASE && this != INTRODUCTION;
    }
}
