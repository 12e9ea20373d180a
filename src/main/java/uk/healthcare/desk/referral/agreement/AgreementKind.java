package uk.healthcare.desk.referral.agreement;

/** What kind of agreement was signed. The word for each is the message {@code agreement-kind.NAME}. */
public enum AgreementKind {
    SERVICE_CONTRACT,
    LICENCE_OR_FRANCHISE,
    JOINT_VENTURE,
    TRAINING_PROGRAMME,
    RESEARCH_PARTNERSHIP,
    MEMORANDUM,
    OTHER
}
