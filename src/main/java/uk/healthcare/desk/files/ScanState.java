package uk.healthcare.desk.files;

/** What the virus scanner said of a file. */
public enum ScanState {
    /** No scanner is set up, or it could not be asked yet. */
    NOT_SCANNED,
    CLEAN,
    /** Never given out. */
    INFECTED
}
