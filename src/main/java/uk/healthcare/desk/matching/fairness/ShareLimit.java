package uk.healthcare.desk.matching.fairness;

/**
 * From which share on a partner is looked at.
 *
 * @param percent of the approaches on enquiries that at least two others could have done as well
 * @param least approaches on such enquiries below which a share says nothing
 */
public record ShareLimit(int percent, int least) {

    /** With three or more who could do it an even share is a third at most; beyond 40 % it is no longer chance. */
    public static final ShareLimit DEFAULT = new ShareLimit(40, 10);

    /** So many must have been able to do it for a share to mean anything. */
    public static final int CHOICE = 3;
}
