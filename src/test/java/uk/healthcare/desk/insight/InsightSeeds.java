package uk.healthcare.desk.insight;

import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.Stage;

/** A few enquiries for tests of the screen, gone when it is closed. */
public final class InsightSeeds implements AutoCloseable {

    private final InsightSeed seed;
    private final Instant now;

    public InsightSeeds(JdbcClient database, Instant now) {
        this.seed = new InsightSeed(database, 1, now);
        this.now = now;
    }

    public void enquiry(Stage stage, StaffId owner) {
        seed.enquiry(
                stage,
                now,
                stage == Stage.CLOSED
                        ? Map.of("owner_id", owner.value(), "outcome", "ADVICE_GIVEN", "closed_at", Utc.column(now))
                        : Map.of("owner_id", owner.value()));
    }

    @Override
    public void close() {
        seed.remove();
    }
}
