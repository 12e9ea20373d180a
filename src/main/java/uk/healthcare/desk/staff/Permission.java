package uk.healthcare.desk.staff;

/**
 * Who may, by role: the rows of PRODUCT's table "Who may do what", for {@code @PreAuthorize} on services. Whether it is
 * this person's case or market is decided by the service on the record itself.
 */
public final class Permission {

    /** Row "see enquiries". */
    public static final String SEE_ENQUIRIES = "hasAnyRole('OFFICER','PARTNERSHIP_MANAGER','MANAGER','POST','AUDITOR')";

    /** "Officers, partnership managers, managers and posts (own markets) create enquiries." */
    public static final String CREATE_ENQUIRY = "hasAnyRole('OFFICER','PARTNERSHIP_MANAGER','MANAGER','POST')";

    /** Row "claim, classify, hold, acknowledge, merge, signpost, close as spam/duplicate". */
    public static final String WORK_ENQUIRY = "hasAnyRole('OFFICER','PARTNERSHIP_MANAGER','MANAGER')";

    /** The same row, column post: "add note/local intelligence". */
    public static final String ADD_NOTE = "hasAnyRole('OFFICER','PARTNERSHIP_MANAGER','MANAGER','POST')";

    /** Row "shortlist, approach, introduce, record outcome": own cases of a partnership manager, any of a manager. */
    public static final String WORK_CASE = "hasAnyRole('PARTNERSHIP_MANAGER','MANAGER')";

    /** Row "reassign, reopen, restrict, change a weight, see staff workload". */
    public static final String MANAGE = "hasRole('MANAGER')";

    /** What matching weighs by: whoever chooses partners by it, and the auditor. Changing it is {@link #MANAGE}. */
    public static final String READ_WEIGHTS = "hasAnyRole('PARTNERSHIP_MANAGER','MANAGER','AUDITOR')";

    /** Row "dashboards, export", all of the desk's work: whether partners are treated fairly. */
    public static final String SEE_FAIRNESS = "hasAnyRole('MANAGER','AUDITOR')";

    /** What was told to whom: freedom of information and subject access are the manager's to answer. */
    public static final String READ_DISCLOSURES = "hasAnyRole('MANAGER','AUDITOR')";

    /** Who has declared which interest. */
    public static final String READ_INTERESTS = "hasAnyRole('MANAGER','AUDITOR','ADMINISTRATOR')";

    /** Interests of others; everybody declares their own. */
    public static final String KEEP_INTERESTS = "hasAnyRole('MANAGER','ADMINISTRATOR')";

    /** Row "partner directory": read. */
    public static final String READ_PARTNERS = "hasAnyRole('OFFICER','PARTNERSHIP_MANAGER','MANAGER','POST','AUDITOR')";

    /** Row "partner directory": edit. */
    public static final String EDIT_PARTNERS = "hasAnyRole('PARTNERSHIP_MANAGER','MANAGER')";

    /** Row "dashboards, export": own work, own markets or all. */
    public static final String SEE_INSIGHT = "hasAnyRole('OFFICER','PARTNERSHIP_MANAGER','MANAGER','POST','AUDITOR')";

    /** Row "people, reference data, templates, channels, retention". */
    public static final String MANAGE_PEOPLE = "hasRole('ADMINISTRATOR')";

    /** The same row: "channels". */
    public static final String MANAGE_CHANNELS = "hasRole('ADMINISTRATOR')";

    /** The same row, column manager: "templates". */
    public static final String MANAGE_TEMPLATES = "hasAnyRole('MANAGER','ADMINISTRATOR')";

    /** Counts and states of the mail that comes in: whoever works on enquiries or looks after the channels. */
    public static final String SEE_MAIL =
            "hasAnyRole('OFFICER','PARTNERSHIP_MANAGER','MANAGER','AUDITOR','ADMINISTRATOR')";

    /** What a message says that is on no enquiry yet: who empties the intake queue, and the auditor. */
    public static final String READ_MAIL = "hasAnyRole('OFFICER','PARTNERSHIP_MANAGER','MANAGER','AUDITOR')";

    /** Whose mail is refused. */
    public static final String REFUSE_SENDERS = "hasAnyRole('MANAGER','ADMINISTRATOR')";

    /** The same row, column auditor: "read log". */
    public static final String READ_AUDIT = "hasAnyRole('AUDITOR','ADMINISTRATOR')";

    /** Somebody outside, who need not be signed in: the secret of their link is looked at by the operation itself. */
    public static final String HOLDER_OF_A_LINK = "permitAll()";

    /** Whoever is signed in. */
    public static final String SIGNED_IN = "isAuthenticated()";

    private Permission() {}
}
