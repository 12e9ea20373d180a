package uk.healthcare.desk.referral.approach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.referral.OpenCallId;

/** What letters to partners tell, from the moment they are written until they have left. */
@Component
class ApproachLetters {

    private final JdbcClient jdbc;

    ApproachLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param answerDue of an open call; null where the clock says it
     */
    record Row(
            String brief,
            @Nullable Instant answerDue,
            @Nullable OpenCallId openCall) {}

    void add(MessageId message, ReferralId referral, UUID key, Row row) {
        jdbc.sql("""
                        insert into approach_letter (message_id, referral_id, request_key, brief, answer_due_at, open_call_id)
                        values (:message, :referral, :key, :brief, :due, :call)""")
                .param("message", message.value())
                .param("referral", referral.value())
                .param("key", key.toString())
                .param("brief", row.brief())
                .param("due", row.answerDue() == null ? null : Utc.column(row.answerDue()))
                .param("call", row.openCall() == null ? null : row.openCall().value())
                .update();
    }

    Optional<Row> of(MessageId message) {
        return jdbc.sql("select brief, answer_due_at, open_call_id from approach_letter where message_id = :message")
                .param("message", message.value())
                .query(ApproachLetters::row)
                .optional();
    }

    /** Whether it was written already; reads what others have committed meanwhile. */
    boolean has(UUID key) {
        return jdbc.sql("select 1 from approach_letter where request_key = :key for update")
                .param("key", key.toString())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var call = row.getLong("open_call_id");
        return new Row(
                row.getString("brief"),
                Utc.momentOrNull(row, "answer_due_at"),
                call == 0 ? null : new OpenCallId(call));
    }
}
