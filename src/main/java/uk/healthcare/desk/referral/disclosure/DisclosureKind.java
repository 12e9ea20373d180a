package uk.healthcare.desk.referral.disclosure;

/** What kind of thing was told to somebody outside. */
public enum DisclosureKind {
    /** The anonymised brief, to a partner. */
    BRIEF,
    /** That the partner is considered, to the enquirer. */
    PARTNER_NAME,
    /** Each other's names and addresses, to enquirer and partner. */
    INTRODUCTION,
    /** What was agreed, to the enquirer, to be confirmed. */
    AGREEMENT
}
