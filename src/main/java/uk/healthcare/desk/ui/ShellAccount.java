package uk.healthcare.desk.ui;

/** What the shell must know of the person signed in; given by the module that knows people. */
public interface ShellAccount {

    String name();

    /** Whether single-letter keys are on for this person (WCAG 2.1.4). */
    boolean letterKeys();

    void letterKeys(boolean on);

    boolean mayCreateEnquiry();
}
