package uk.healthcare.desk.partner;

/** What a person at a partner is there for. */
public enum ContactRole {
    FIRST_CONTACT,
    CLINICAL,
    COMMERCIAL,
    CONTRACTS,
    COMMUNICATIONS
}
