package uk.healthcare.desk.correspondence;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.NotAudited;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.correspondence.mailbox.CheckReport;
import uk.healthcare.desk.correspondence.mailbox.MailFaults;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;
import uk.healthcare.desk.staff.Permission;

/** Looks into a mailbox because somebody asked for it (PRODUCT, row "people, reference data, templates, channels …"). */
@Service
public class MailboxCheckService {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxCheckService.class);

    private final MailboxRepository mailboxes;
    private final MailboxCheck check;
    private final MailboxState state;
    private final JdbcClient jdbc;

    MailboxCheckService(MailboxRepository mailboxes, MailboxCheck check, MailboxState state, JdbcClient jdbc) {
        this.mailboxes = mailboxes;
        this.check = check;
        this.state = state;
        this.jdbc = jdbc;
    }

    /**
     * Looks into the mailbox now and compares the whole folder with the ledger. Takes as long as the server does, so not for
     * a thread that a screen waits on.
     */
    @PreAuthorize(Permission.MANAGE_CHANNELS)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @NotAudited("It only does sooner what is done by itself; the ledger tells of each message")
    public CheckReport checkNow(MailboxId id) {
        var mailbox = mailboxes.findById(id.value()).orElseThrow(() -> new NotFound(id));
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
