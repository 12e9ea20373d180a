package uk.healthcare.desk.enquiry;

/** One kind of work that waits for people at a place of its own. A bean of each module that has some. */
public interface WaitingWork {

    /** The address of the place, as {@code triage}. */
    String path();

    /**
     * A query of one number, of {@code :me}, {@code :today} in London and the parameters of the scope. It is asked with
     * each page that is opened: keep it cheap.
     */
    String count(Visibility.Scope scope);
}
