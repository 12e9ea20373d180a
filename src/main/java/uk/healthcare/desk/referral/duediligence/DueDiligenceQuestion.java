package uk.healthcare.desk.referral.duediligence;

/**
 * What is asked before any partner's name is disclosed (PRODUCT, "Due diligence"). The question in words is the message
 * {@code due-diligence-question.NAME}.
 */
public enum DueDiligenceQuestion {
    SANCTIONS,
    EXPORT_CONTROL,
    BRIBERY,
    HUMAN_RIGHTS,
    TRANSPLANTATION,
    RECRUITMENT,
    BEHIND_IT,
    REPUTATION
}
