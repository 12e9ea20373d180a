package uk.healthcare.desk.correspondence.senders;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;

/** Whose messages are refused: single addresses, and whole domains. */
@Component
public class SenderRules {

    private final JdbcClient jdbc;

    SenderRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reason of the rule that refuses this sender. */
    public Optional<String> refusal(EmailAddress sender) {
        return jdbc.sql("select reason from sender_rule where sender in (:names) limit 1")
                .param("names", List.of(sender.value(), "@" + sender.domain()))
                .query(String.class)
                .optional();
    }
}
