package uk.healthcare.desk.partner;

/** What sort of UK organisation a partner is. */
public enum PartnerKind {
    NHS_TRUST,
    PUBLIC_BODY,
    COMPANY,
    UNIVERSITY,
    CHARITY
}
