package uk.healthcare.desk.enquiry;

/** One thing a stage asks for, and whether it is there. The word for it is the message {@code guard.NAME}. */
public record Requirement(Name name, boolean met) {

    /** What can be asked for (PRODUCT, "to stage / guard"). */
    public enum Name {
        CLAIMED,
        MARKET,
        ORGANISATION,
        REACHABLE,
        SUMMARY,
        TRACK,
        SERVICE_AREA,
        ENGAGEMENT_MODEL,
        SCREENED,
        PATIENT_DATA,
        PARTNER_ACCEPTED,
        CONSENT,
        DUE_DILIGENCE,
        INTRODUCTION,
        FIRST_CONTACT,
        OUTCOME
    }
}
