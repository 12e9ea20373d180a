package uk.healthcare.desk.partner;

/** What nobody does with a partner in which they have an interest: another person has to. */
public enum GuardedAct {
    SHORTLIST,
    APPROACH,
    RECORD_ACCEPTANCE,
    /** To the enquirer, who is asked for consent. */
    NAME,
    INTRODUCE,
    RECORD_AGREEMENT
}
