package uk.healthcare.desk.partner;

/** The part of the United Kingdom a partner is at home in. */
public enum Nation {
    ENGLAND,
    SCOTLAND,
    WALES,
    NORTHERN_IRELAND
}
