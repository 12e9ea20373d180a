package uk.healthcare.desk.reference;

/** Where care is given, as section 3 of the brochure divides the NHS. */
public enum CareSetting {
    PRIMARY,
    ACUTE,
    /** Tertiary and quaternary care: specialised hospitals. */
    TERTIARY,
    COMMUNITY,
    MENTAL_HEALTH,
    AMBULANCE
}
