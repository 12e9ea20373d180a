package uk.healthcare.desk.correspondence;

import jakarta.mail.MessagingException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.MailboxId;

/** Looks into a mailbox because somebody asked for it, unless it is being read at that moment anyway. */
@Component
class AskedCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AskedCheck.class);

    private final MailboxCheck check;
    private final MailboxState state;
    private final JdbcClient jdbc;

    AskedCheck(MailboxCheck check, MailboxState state, JdbcClient jdbc) {
        this.check = check;
        this.state = state;
        this.jdbc = jdbc;
    }

    CheckReport of(Mailbox mailbox) {
        var node = UUID.randomUUID();
        if (!state.lease(mailbox.id(), node)) {
            return new CheckReport(true, state.failure(mailbox.id()), 0);
        }
        var before = places(mailbox.id());
        try {
            check.once(mailbox, node);
            return new CheckReport(false, null, places(mailbox.id()) - before);
        } catch (MessagingException e) {
            LOG.warn("Mailbox {} cannot be read: {}", mailbox.settings().address(), e.getMessage());
            var why = MailFaults.inPlainWords(e);
            state.failed(mailbox.id(), why);
            return new CheckReport(false, why, places(mailbox.id()) - before);
        } finally {
            state.release(mailbox.id(), node);
        }
    }

    private int places(MailboxId mailbox) {
        return jdbc.sql("select count(*) from mail_ledger where mailbox_id = :mailbox and incoming_id is not null")
                .param("mailbox", mailbox.value())
                .query(Integer.class)
                .single();
    }
}
