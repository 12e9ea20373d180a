package uk.healthcare.desk;

/**
 * PRODUCT.md, "Who may do what", written off by hand: one entry for each row of the table and each sentence under it.
 * The columns are those of {@link Row.Caller}.
 */
enum Row {
    //                                                        officer own others manager post far auditor admin nobody
    SEE("see enquiries", "✓ ✓ ✓ ✓ ✓ – ✓ – –"),
    SEE_LISTS("see enquiries: a list shows what its reader may see", "✓ ✓ ✓ ✓ ✓ ✓ ✓ – –"),
    CREATE("Officers, partnership managers, managers and posts (own markets) create enquiries", "✓ ✓ ✓ ✓ ✓ – – – –"),
    WORK("claim, classify, hold, acknowledge, merge, signpost, close as spam/duplicate", "✓ ✓ ✓ ✓ – – – – –"),
    NOTE("claim, classify …, column post: add note/local intelligence", "✓ ✓ ✓ ✓ ✓ – – – –"),
    OWN_CLAIM("TRIAGE → RECEIVED (claim released): by the officer who claimed it, or a manager", "✓ – – ✓ – – – – –"),
    CASE("shortlist, approach, introduce, record outcome: own cases", "– ✓ – ✓ – – – – –"),
    POOL("… or leaves the enquiry in the Matching pool, from which they claim", "– ✓ ✓ ✓ – – – – –"),
    MANAGE("reassign, reopen, restrict, change a weight, see staff workload", "– – – ✓ – – – – –"),
    READ_WEIGHTS("change a weight: read by who chooses by it, and the auditor", "– ✓ ✓ ✓ – – ✓ – –"),
    FAIRNESS("dashboards, export: all of the desk's work", "– – – ✓ – – ✓ – –"),
    READ_INTERESTS("conflict-of-interest register: read", "– – – ✓ – – ✓ ✓ –"),
    KEEP_INTERESTS("conflict-of-interest register: of others", "– – – ✓ – – – ✓ –"),
    READ_DIRECTORY("partner directory: read", "✓ ✓ ✓ ✓ ✓ ✓ ✓ – –"),
    EDIT_DIRECTORY("partner directory: edit", "– ✓ ✓ ✓ – – – – –"),
    INSIGHT("dashboards, export: own work, own markets or all", "✓ ✓ ✓ ✓ ✓ ✓ ✓ – –"),
    PEOPLE("people, reference data, templates, channels, retention", "– – – – – – – ✓ –"),
    TEMPLATES("people, reference data …, column manager: templates", "– – – ✓ – – – ✓ –"),
    READ_LOG("people, reference data …, column auditor: read log", "– – – – – – ✓ ✓ –"),
    MAIL("mail that comes in: counts and states; the auditor reads everything", "✓ ✓ ✓ ✓ – – ✓ ✓ –"),
    READ_MAIL("mail that comes in: who wrote what, of messages that are on no enquiry", "✓ ✓ ✓ ✓ – – ✓ – –"),
    REFUSE("whose mail is refused: managers and administrators", "– – – ✓ – – – ✓ –"),
    SIGNED_IN("what belongs to a person, and the names of colleagues", "✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ –"),
    LINK("a one-time link is its holder's alone, signed in or not", "✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓");

    private final String text;
    private final String[] cells;

    Row(String text, String cells) {
        this.text = text;
        this.cells = cells.split(" ");
    }

    boolean allows(Caller caller) {
        return cells[caller.ordinal()].equals("✓");
    }

    @Override
    public String toString() {
        return text;
    }

    /** Who calls: the columns of the table, those of partnership managers and posts once for each side of their limit. */
    enum Caller {
        OFFICER,
        PARTNERSHIP_MANAGER_OF_THE_CASE,
        PARTNERSHIP_MANAGER_OF_ANOTHER_CASE,
        MANAGER,
        POST_OF_THE_MARKET,
        POST_OF_ANOTHER_MARKET,
        AUDITOR,
        ADMINISTRATOR,
        NOBODY
    }
}
