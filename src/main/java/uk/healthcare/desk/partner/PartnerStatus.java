package uk.healthcare.desk.partner;

/** How a partner stands in the directory. */
public enum PartnerStatus {
    ACTIVE,
    /** The body has ceased, somebody else does its work now; still matched by its evidence. */
    CEASED,
    /** Taken out: neither suggested nor approached. */
    RETIRED
}
