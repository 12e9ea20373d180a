package uk.healthcare.desk.correspondence;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.MailboxId;

/** Looks into a mailbox because somebody asked for it. */
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
        var before = places(mailbox.id());
        try {
            check.once(mailbox);
            return new CheckReport(null, places(mailbox.id()) - before);
        } catch (MessagingException e) {
            LOG.warn("Mailbox {} cannot be read: {}", mailbox.settings().address(), e.getMessage());
            var why = MailFaults.inPlainWords(e);
            state.failed(mailbox.id(), why);
            return new CheckReport(why, places(mailbox.id()) - before);
        }
    }

    private int places(MailboxId mailbox) {
        return jdbc.sql("select count(*) from mail_ledger where mailbox_id = :mailbox and incoming_id is not null")
                .param("mailbox", mailbox.value())
                .query(Integer.class)
                .single();
    }
}
