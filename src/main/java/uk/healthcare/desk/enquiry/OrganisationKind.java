package uk.healthcare.desk.enquiry;

/** What kind of organisation enquires. */
public enum OrganisationKind {
    MINISTRY,
    HOSPITAL_GROUP,
    INSURER,
    INVESTOR,
    CHARITY,
    UNIVERSITY,
    COMPANY,
    OTHER
}
