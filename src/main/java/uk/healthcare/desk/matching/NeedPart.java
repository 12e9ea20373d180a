package uk.healthcare.desk.matching;

/** A part of a need. The word for each is the message {@code need-part.NAME}. */
public enum NeedPart {
    SERVICE_AREA,
    ENGAGEMENT_MODEL,
    MARKET,
    CARE_SETTING,
    SCALE
}
