package uk.healthcare.desk.correspondence;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.springframework.stereotype.Component;

/** One visit to a mailbox: fetch, route, and only then touch the server's copies. */
@Component
class MailboxCheck {

    private final MailServers servers;
    private final MailboxReading reading;
    private final MailboxState state;
    private final MessageRouting routing;

    MailboxCheck(MailServers servers, MailboxReading reading, MailboxState state, MessageRouting routing) {
        this.servers = servers;
        this.reading = reading;
        this.state = state;
        this.routing = routing;
    }

    /** What is done between two looks into the folder; false ends the visit. */
    interface Between {

        boolean waitForMail(IMAPFolder folder) throws MessagingException;
    }

    /**
     * Reads all that is there, and again after each wait, until {@code between} ends it or the lease is lost.
     *
     * @throws MessagingException what the server broke off with; nothing that was stored is lost
     */
    void visit(Mailbox mailbox, UUID node, Between between, BooleanSupplier compare) throws MessagingException {
        var settings = mailbox.settings();
        try (var store = servers.imap(mailbox)) {
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            do {
                if (!state.lease(mailbox.id(), node)) {
                    break;
                }
                look(mailbox, folder, compare.getAsBoolean());
            } while (between.waitForMail(folder));
            // Without expunging: what others have marked for deletion is theirs to remove.
            folder.close(false);
        }
    }

    private void look(Mailbox mailbox, IMAPFolder folder, boolean compare) throws MessagingException {
        while (reading.read(mailbox.id(), folder) > 0) {
            routing.routeWaiting();
        }
        reading.touch(mailbox.id(), mailbox.settings(), folder);
        if (compare) {
            reading.compare(mailbox.id(), folder);
        }
        state.checked(mailbox.id());
    }

    /** One look, now, with a comparison of the whole folder; afterwards the mailbox is anybody's again. */
    void once(Mailbox mailbox, UUID node) throws MessagingException {
        try {
            visit(mailbox, node, folder -> false, () -> true);
        } finally {
            state.release(mailbox.id(), node);
        }
    }
}
