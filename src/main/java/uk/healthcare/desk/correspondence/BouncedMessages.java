package uk.healthcare.desk.correspondence;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.mime.BounceReport;

/** Tells a message of ours that it bounced, so that whoever sent it sees it. */
@Component
class BouncedMessages {

    private final JdbcClient jdbc;
    private final Clock clock;

    BouncedMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Only what is lost for good counts; a server that is still trying is shown and no more. */
    void bounced(BounceReport report) {
        if (report.originalMessageId() == null || !report.permanent()) {
            return;
        }
        jdbc.sql("""
                        update outgoing_message o join message m on m.id = o.message_id
                        set o.bounced_at = coalesce(o.bounced_at, :now), o.bounce = :why
                        where m.header_id = :header and m.direction = 'OUT'""")
                .param("now", Utc.column(clock.instant()))
                .param("why", inPlainWords(report))
                .param("header", report.originalMessageId())
                .update();
    }

    static String inPlainWords(BounceReport report) {
        if (report.failures().isEmpty()) {
            return "It could not be delivered.";
        }
        var failure = report.failures().getFirst();
        var who = failure.recipient() == null ? "The receiver" : failure.recipient();
        var status = failure.status() == null ? "" : failure.status();
        var why = switch (status.length() >= 5 ? status.substring(0, 3) : status) {
            case "5.1" -> "there is no such address";
            case "5.2" -> "the mailbox is full or closed";
            case "5.4" -> "the server could not be reached";
            case "5.7" -> "the server refuses our mail";
            default -> "it could not be delivered";
        };
        var said = failure.diagnostic().isBlank()
                ? ""
                : " (" + failure.diagnostic().strip() + ")";
        var words = who + ": " + why + said;
        return words.length() <= 300 ? words : words.substring(0, 299) + "…";
    }
}
