package uk.healthcare.desk.reference.dictionary;

/** How surely words mean what they are taken for, the surest last. */
public enum Strength {
    /** May be meant. */
    WEAK,
    /** Implied: a city for its market, a misspelt word. */
    FAIR,
    /** Said. */
    STRONG
}
