package uk.healthcare.desk.partner;

/** How far an offer has come. */
public enum Maturity {
    /** Done before, and can be done again. */
    ESTABLISHED,
    /** Being done for the first time. */
    NEW,
    /** Meant to be offered. */
    PLANNED
}
