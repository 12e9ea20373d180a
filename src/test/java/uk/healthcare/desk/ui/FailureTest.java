package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;

class FailureTest {

    @Test
    void aBrokenRuleIsItsSentence() {
        assertThat(Failure.of(new RuntimeException(new RuleViolation("stage.MATCHING")))
                        .sentence())
                .isEqualTo("Matching");
    }

    @Test
    void forbiddenAndMissingLookTheSame() {
        assertThat(Failure.of(new AccessDeniedException("no")))
                .isEqualTo(Failure.of(new NotFound("enquiry")))
                .isEqualTo(Failure.missing());
    }

    @ParameterizedTest
    @ValueSource(ints = {1020, 1205, 1213, 1062})
    void whatTwoWritersGetIsNotABug(int code) {
        var failure = Failure.of(new RuntimeException(new SQLException("Record has changed", "HY000", code)));
        assertThat(failure.status()).isEqualTo(409);
        assertThat(failure.sentence()).startsWith("Somebody saved at the same moment");
    }

    @Test
    void aStaleVersionIsNotABug() {
        assertThat(Failure.of(new ObjectOptimisticLockingFailureException("Enquiry", 1L))
                        .status())
                .isEqualTo(409);
        assertThat(Failure.of(new Conflict(List.of(), 3)).status()).isEqualTo(409);
    }

    @Test
    void aDeadDatabaseSaysThatNothingIsLost() {
        var sentence = "We cannot reach the database. Nothing you typed is lost. Try again in a moment.";
        for (var dead : List.of(
                new DataAccessResourceFailureException("gone"),
                new CannotCreateTransactionException("gone"),
                new RuntimeException(new SQLNonTransientConnectionException("gone")))) {
            assertThat(Failure.of(dead).sentence()).isEqualTo(sentence);
            assertThat(Failure.of(dead).status()).isEqualTo(503);
        }
    }

    @Test
    void aBugShowsANumberAndNothingOfItsInside() {
        var failure = Failure.of(new IllegalStateException("secret column staff.password"));
        assertThat(failure.sentence()).doesNotContain("secret").containsPattern("error number: [0-9a-f]{8}\\.");
        assertThat(failure.status()).isEqualTo(500);
    }
}
