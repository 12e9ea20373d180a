package uk.healthcare.desk.reference.dictionary;

/** What a passage of a text may say. */
public enum FindingKind {
    /** The code is a market's. */
    MARKET,
    /** The code is a service area's. */
    AREA,
    /** The code is an engagement model's. */
    MODEL,
    /** The code names a {@link uk.healthcare.desk.reference.CareSetting}. */
    SETTING,
    /** The code names a {@link uk.healthcare.desk.reference.CareModel}. */
    CARE_MODEL,
    /** The code names a kind of organisation, as enquiries know them. */
    ORGANISATION_KIND,
    /** The code is the organisation's name. */
    ORGANISATION,
    /** The code is the number of beds, or a range: {@code 80-100}. */
    BEDS,
    /** The code is a currency and an amount, never converted: {@code GBP 2000000}. */
    BUDGET,
    /** The code is the last day that is meant, ISO 8601. */
    DATE,
    /** The code is the number in E.164. */
    PHONE,
    /** The code is that of a {@link uk.healthcare.desk.reference.Language}. */
    LANGUAGE,
    /** The passage may be data of a patient. */
    PATIENT_DATA,
    /** Somebody asks for care of their own, which is signposted and not brokered. */
    PRIVATE_PATIENT
}
