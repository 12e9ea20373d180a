package uk.healthcare.desk.partner;

/** What nobody does with a partner in which they have an interest: another person has to. */
public enum GuardedAct {
    SHORTLIST,
    APPROACH,
    RECORD_ACCEPTANCE,
    INTRODUCE,
    RECORD_AGREEMENT
}
