package uk.healthcare.desk.matching.weights;

/**
 * What a suggestion is weighed by. The word for each is the message {@code factor-name.NAME}, what it means {@code
 * factor-meaning.NAME}.
 */
public enum FactorName {
    /** Exactly what is asked, a part of it, the wider field, or a neighbouring one. */
    SERVICE_AREA,
    /** The way of working together that is asked. */
    ENGAGEMENT_MODEL,
    /** Work in the same market, then the same region, then where its language is spoken. */
    MARKET_EXPERIENCE,
    /** The kind of care, and the scale asked. */
    CARE_SETTING,
    /** Room for one more referral. */
    CAPACITY,
    /** How often and how soon it answered when approached. */
    RESPONSIVENESS,
    /** How long ago its latest work on record was. */
    RECENCY,
    /** How well what it offers is proven. */
    EVIDENCE,
    /** How seldom it was chosen in the last year, beside the others who fit. */
    FAIRNESS
}
