package uk.healthcare.desk.outside;

/** The link is a real one, and nothing can be done with it any more. */
public class LinkClosed extends RuntimeException {

    private final PersonalLink.Standing standing;
    private final String language;

    public LinkClosed(PersonalLink.Standing standing, String language) {
        super("The link is " + standing);
        this.standing = standing;
        this.language = language;
    }

    /** How it stands; never open. */
    public PersonalLink.Standing standing() {
        return standing;
    }

    /** A code. */
    public String language() {
        return language;
    }
}
