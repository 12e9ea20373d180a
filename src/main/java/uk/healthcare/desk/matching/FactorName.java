package uk.healthcare.desk.matching;

/** What a suggestion is weighed by. The word for each is the message {@code factor-name.NAME}. */
public enum FactorName {
    SERVICE_AREA,
    ENGAGEMENT_MODEL,
    MARKET_EXPERIENCE,
    CARE_SETTING,
    CAPACITY,
    EVIDENCE
}
