package uk.healthcare.desk.staff.ui;

import java.util.Optional;
import uk.healthcare.desk.staff.EndOfSession;
import uk.healthcare.desk.ui.Words;

/** What the sign-in page has to say above its form. */
enum SignInNotice {
    FAILED(true),
    WAIT(true),
    NO_EMAIL(true),
    NO_PASSWORD(true),
    STALE(false),
    SIGNED_OUT(false),
    PASSWORD_CHOSEN(false);

    private final boolean problem;

    SignInNotice(boolean problem) {
        this.problem = problem;
    }

    /** Whether the person has to change something, or is only told something. */
    boolean isProblem() {
        return problem;
    }

    String parameter() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<SignInNotice> of(String parameter) {
        for (var notice : values()) {
            if (notice.parameter().equals(parameter)) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }

    /** Why the last session ended, in words; nothing for what is no reason of ours. */
    static Optional<String> ended(String cookie) {
        for (var end : EndOfSession.values()) {
            if (end.name().equals(cookie)) {
                return Optional.of(Words.of(end));
            }
        }
        return Optional.empty();
    }
}
