package uk.healthcare.desk.correspondence;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.correspondence.mailbox.MailServers;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;

/** One visit to a mailbox: fetch, route, and only then touch the server's copies. */
@Component
class MailboxCheck {

    private final MailServers servers;
    private final MailboxReading reading;
    private final ServerCopies copies;
    private final MailboxState state;
    private final MessageRouting routing;
    private final Duration prolongLease;

    MailboxCheck(
            MailServers servers,
            MailboxReading reading,
            ServerCopies copies,
            MailboxState state,
            MessageRouting routing,
            @Value("${desk.mail.prolong-lease:15s}") Duration prolongLease) {
        this.servers = servers;
        this.reading = reading;
        this.copies = copies;
        this.state = state;
        this.routing = routing;
        this.prolongLease = prolongLease;
    }

    /** What is done between two looks into the folder; false ends the visit. */
    interface Between {

        boolean waitForMail(IMAPFolder folder) throws MessagingException;
    }

    /**
     * Reads all that is there, and again after each wait, until {@code between} ends it or another node has the lease.
     *
     * @throws MessagingException what the server broke off with; nothing that was stored is lost
     */
    void visit(Mailbox mailbox, UUID node, Between between, BooleanSupplier compare) throws MessagingException {
        if (!state.lease(mailbox.id(), node)) {
            return;
        }
        try (var lease =
                new KeptLease("mailbox-" + mailbox.id(), () -> state.lease(mailbox.id(), node), prolongLease)) {
            inFolder(mailbox, folder -> {
                do {
                    look(mailbox, folder, lease::isHeld, compare.getAsBoolean());
                } while (lease.isHeld() && between.waitForMail(folder));
            });
        }
    }

    /**
     * One look, now, with a comparison of the whole folder. Asks for no lease: that two look at once costs time and nothing
     * else, since the ledger takes each message once.
     *
     * @throws MessagingException what the server broke off with; nothing that was stored is lost
     */
    void once(Mailbox mailbox) throws MessagingException {
        inFolder(mailbox, folder -> look(mailbox, folder, () -> true, true));
    }

    private interface Visit {

        void in(IMAPFolder folder) throws MessagingException;
    }

    private void inFolder(Mailbox mailbox, Visit visit) throws MessagingException {
        try (var store = servers.imap(mailbox)) {
            var folder = (IMAPFolder) store.getFolder(mailbox.settings().folder());
            folder.open(Folder.READ_WRITE);
            visit.in(folder);
            // Without expunging: what others have marked for deletion is theirs to remove.
            folder.close(false);
        }
    }

    private void look(Mailbox mailbox, IMAPFolder folder, BooleanSupplier ours, boolean compare)
            throws MessagingException {
        while (ours.getAsBoolean() && reading.read(mailbox.id(), folder) > 0) {
            routing.routeWaiting();
        }
        if (!ours.getAsBoolean()) {
            return;
        }
        copies.touch(mailbox.id(), mailbox.settings(), folder);
        if (compare) {
            reading.compare(mailbox.id(), folder);
        }
        state.checked(mailbox.id());
    }
}
