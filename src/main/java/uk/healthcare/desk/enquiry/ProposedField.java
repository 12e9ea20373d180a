package uk.healthcare.desk.enquiry;

/** A field that the text of an enquiry may fill, in the order in which proposals are looked at. */
public enum ProposedField {
    MARKET,
    AREA,
    MODEL,
    SETTING,
    CARE_MODEL,
    SCALE,
    BUDGET,
    WANTED_BY,
    ORGANISATION,
    ORGANISATION_KIND,
    PHONE,
    LANGUAGE,
    /** Nothing to fill: somebody has to look whether the passage is data of a patient. */
    PATIENT_DATA,
    /** Nothing to fill: a private patient asks, and is signposted. */
    PRIVATE_PATIENT
}
