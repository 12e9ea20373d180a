package uk.healthcare.desk.enquiry;

/** One thing a stage asks for, and whether it is there. The word for it is the message {@code guard.NAME}. */
public record Requirement(Name name, boolean met) {

    /** What can be asked for (PRODUCT, "to stage / guard"). */
    public enum Name {
        CLAIMED("owner"),
        MARKET("marketCode"),
        ORGANISATION("organisation"),
        REACHABLE("email"),
        SUMMARY("summary"),
        TRACK("track"),
        SERVICE_AREA("areas"),
        ENGAGEMENT_MODEL("models"),
        SCREENED("screening"),
        PATIENT_DATA("patientData"),
        PARTNER_ACCEPTED("partner"),
        CONSENT("consent"),
        DUE_DILIGENCE("dueDiligence"),
        INTRODUCTION("introduction"),
        FIRST_CONTACT("firstContact"),
        OUTCOME("outcome");

        private final String field;

        Name(String field) {
            this.field = field;
        }

        /** The form field beside which it is told that this is missing. */
        public String field() {
            return field;
        }
    }
}
