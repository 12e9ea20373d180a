package uk.healthcare.desk.ui;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;

/** What an exception means to a person: a heading, what happened, what was kept and what to do. Never its internals. */
record Failure(String heading, String sentence, int status) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /**
     * MariaDB's codes for "record has changed since last read", "lock wait timeout", "deadlock" and "duplicate entry":
     * every unique key is asked for before, so that only who comes at the same moment meets it.
     */
    private static final Set<Integer> CONCURRENT = Set.of(1020, 1205, 1213, 1062);

    private static final Failure MISSING = new Failure(
            "Page not found",
            "If you typed the address, check that it is right. The record may also have been removed, or not be for you.",
            404);
    private static final Failure OVERTAKEN = new Failure(
            "Somebody saved at the same moment",
            "Somebody saved at the same moment, so nothing of yours was saved. Load the page again and repeat the change.",
            409);
    private static final Failure NO_DATABASE = new Failure(
            "We cannot reach the database",
            "We cannot reach the database. Nothing you typed is lost. Try again in a moment.",
            503);

    /** Bugs, and only they, are logged here, with the id that the person is told. */
    static Failure of(Throwable thrown) {
        return causes(thrown)
                .map(Failure::known)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> unexpected(thrown));
    }

    static Failure missing() {
        return MISSING;
    }

    private static @Nullable Failure known(Throwable cause) {
        return switch (cause) {
            case RuleViolation rule -> new Failure("That cannot be done", RuleMessages.text(rule), 422);
            case NotFound missing -> MISSING;
            case AccessDeniedException forbidden -> MISSING;
            case Conflict conflict -> OVERTAKEN;
            case ConcurrencyFailureException overtaken -> OVERTAKEN;
            case DataAccessResourceFailureException unreachable -> NO_DATABASE;
            case CannotCreateTransactionException unreachable -> NO_DATABASE;
            case SQLTransientConnectionException unreachable -> NO_DATABASE;
            case SQLNonTransientConnectionException unreachable -> NO_DATABASE;
            case SQLException sql when CONCURRENT.contains(sql.getErrorCode()) -> OVERTAKEN;
            default -> null;
        };
    }

    private static Failure unexpected(Throwable thrown) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {}", id, thrown);
        return new Failure(
                "Sorry, something went wrong on our side",
                "What was saved is kept. Try again; if it happens again, tell your administrator this error number: "
                        + id + ".",
                500);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
