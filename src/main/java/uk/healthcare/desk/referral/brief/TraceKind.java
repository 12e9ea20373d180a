package uk.healthcare.desk.referral.brief;

/** What in a text would tell who asks. The word for each is the message {@code trace-kind.NAME}. */
public enum TraceKind {
    ORGANISATION("the enquirer"),
    PERSON("[name]"),
    EMAIL("[e-mail address]"),
    WEB_SITE("[web site]"),
    TELEPHONE("[telephone number]");

    private final String instead;

    TraceKind(String instead) {
        this.instead = instead;
    }

    /** What is written in its place. */
    String instead() {
        return instead;
    }
}
