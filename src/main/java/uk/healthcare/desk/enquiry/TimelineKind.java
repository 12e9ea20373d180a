package uk.healthcare.desk.enquiry;

/** What kind of thing a timeline entry tells. */
public enum TimelineKind {
    RECEIVED,
    STAGE,
    NOTE,
    CONTACT,
    MAIL_IN,
    MAIL_OUT,
    ACKNOWLEDGED,
    ASSIGNED,
    EDITED,
    HOLD,
    NEXT_STEP,
    TASK,
    REFERRAL,
    CONSENT,
    DUE_DILIGENCE,
    INTRODUCTION,
    AGREEMENT,
    MERGED,
    UNDONE
}
