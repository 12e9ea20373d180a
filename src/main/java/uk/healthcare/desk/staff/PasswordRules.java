package uk.healthcare.desk.staff;

/** What a password must be (NIST SP 800-63B rev. 4, OWASP ASVS 5 6.2): long and not guessable; no composition rules. */
class PasswordRules {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;

    /** False for what can be nobody's password, so that no work is spent on a megabyte of text. */
    static boolean mayBePassword(String text) {
        return !text.isEmpty() && text.length() <= 2 * LONGEST;
    }
}
