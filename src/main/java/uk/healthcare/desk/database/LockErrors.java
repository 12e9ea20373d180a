package uk.healthcare.desk.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * What MariaDB says when two people are at one row. Spring and Hibernate do not know 1020, which it says instead of
 * letting the later writer win where {@code innodb_snapshot_isolation} is on: from 11.6 by default, before when set.
 */
class LockErrors implements SQLExceptionTranslator {

    private static final int RECORD_HAS_CHANGED = 1020;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    /** Null for every other error, which is then Hibernate's to name. */
    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException e) {
        return switch (e.getErrorCode()) {
            case RECORD_HAS_CHANGED -> new OptimisticLockingFailureException(said(task, e), e);
            case LOCK_WAIT_TIMEOUT -> new CannotAcquireLockException(said(task, e), e);
            case DEADLOCK -> new PessimisticLockingFailureException(said(task, e), e);
            default -> null;
        };
    }

    /** For plain JDBC, which has nobody else to ask. */
    SQLExceptionTranslator elseByClass() {
        var byClass = new SQLExceptionSubclassTranslator();
        return (task, sql, e) -> {
            var known = translate(task, sql, e);
            return known != null ? known : byClass.translate(task, sql, e);
        };
    }

    private static String said(String task, SQLException e) {
        return task + ": " + e.getMessage();
    }
}
