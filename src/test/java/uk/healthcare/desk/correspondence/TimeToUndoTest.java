package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time that is told is the one that was set. */
class TimeToUndoTest {

    @ParameterizedTest
    @CsvSource({
        "PT30S,30 seconds",
        "PT1S,1 second",
        "PT1M,1 minute",
        "PT90S,90 seconds",
        "PT2M,2 minutes",
        "PT0S,0 seconds"
    })
    void itIsSaidAsPeopleSayIt(Duration set, String said) {
        assertThat(new TimeToUndo(set).words()).isEqualTo(said);
    }
}
