package uk.healthcare.desk.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.enquiry.Organisation;
import uk.healthcare.desk.enquiry.OrganisationKind;

/** Two people at one row, as MariaDB 11.4 answers by default and as 11.6 and later do. */
class LockErrorsTest extends DeskTest {

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private final TransactionTemplate transaction;
    private long first;
    private long second;

    LockErrorsTest(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void twoRows() {
        first = organisation();
        second = organisation();
    }

    /** The session variables set here stay with their connections. */
    @AfterEach
    void forgetConnections() throws SQLException {
        dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "on"})
    void a_stale_aggregate_is_an_optimistic_failure(String snapshotIsolation) {
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    set("innodb_snapshot_isolation", snapshotIsolation);
                    entities.find(Organisation.class, first, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                    somebodyElseSaves();
                }));
    }

    @Test
    void a_row_changed_since_it_was_read_is_an_optimistic_failure_in_plain_sql_too() {
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    set("innodb_snapshot_isolation", "on");
                    jdbc.sql("select name from organisation where id = ?")
                            .param(first)
                            .query()
                            .singleValue();
                    somebodyElseSaves();
                    touch(first);
                }));
    }

    @Test
    void waiting_too_long_is_a_failure_to_lock() {
        assertThatExceptionOfType(CannotAcquireLockException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    touch(first);
                    elsewhere(() -> {
                        set("innodb_lock_wait_timeout", "1");
                        touch(first);
                    });
                }));
    }

    @Test
    void the_loser_of_a_deadlock_gets_a_pessimistic_failure() {
        var bothHoldOne = new CyclicBarrier(2);
        var other = CompletableFuture.runAsync(() -> touchBoth(second, first, bothHoldOne));

        assertThatExceptionOfType(PessimisticLockingFailureException.class).isThrownBy(() -> {
            touchBoth(first, second, bothHoldOne);
            unwrapped(other);
        });
    }

    private void touchBoth(long one, long then, CyclicBarrier bothHoldOne) {
        transaction.executeWithoutResult(status -> {
            touch(one);
            try {
                bothHoldOne.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            touch(then);
        });
    }

    private void somebodyElseSaves() {
        elsewhere(() -> touch(first));
    }

    private void elsewhere(Runnable work) {
        unwrapped(CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> work.run())));
    }

    private static void unwrapped(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void touch(long id) {
        jdbc.sql("update organisation set version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    private void set(String variable, String value) {
        jdbc.sql("set session %s = %s".formatted(variable, value)).update();
    }

    private long organisation() {
        return transaction.execute(status -> {
            var organisation = new Organisation("Two people at one row", OrganisationKind.values()[0], null, null);
            entities.persist(organisation);
            return (Long)
                    entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(organisation);
        });
    }
}
