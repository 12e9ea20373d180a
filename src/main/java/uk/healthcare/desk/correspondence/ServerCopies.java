package uk.healthcare.desk.correspondence;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;

/** Marks or moves the copies on the server of messages that have been routed, and never one that has not. */
@Component
class ServerCopies {

    private final MailLedger ledger;

    ServerCopies(MailLedger ledger) {
        this.ledger = ledger;
    }

    void touch(MailboxId mailbox, MailboxSettings settings, IMAPFolder folder) throws MessagingException {
        var validity = folder.getUIDValidity();
        while (true) {
            var uids = ledger.unmarked(mailbox, validity, 200);
            if (uids.isEmpty()) {
                return;
            }
            // Those that somebody expunged meanwhile come back as null.
            var copies = Arrays.stream(folder.getMessagesByUID(
                            uids.stream().mapToLong(Long::longValue).toArray()))
                    .filter(copy -> copy != null && !copy.isExpunged())
                    .toArray(Message[]::new);
            if (copies.length > 0) {
                touch(settings, folder, copies);
            }
            ledger.marked(mailbox, validity, uids);
        }
    }

    private static void touch(MailboxSettings settings, IMAPFolder folder, Message[] copies) throws MessagingException {
        switch (settings.afterReading()) {
            case LEAVE -> {}
            case MARK_READ -> folder.setFlags(copies, new Flags(Flags.Flag.SEEN), true);
            case MOVE -> move(folder, copies, folder.getStore().getFolder(settings.doneFolder()));
        }
    }

    /** By MOVE (RFC 6851) where the server knows it; else copied first and only then removed. */
    private static void move(IMAPFolder folder, Message[] copies, Folder target) throws MessagingException {
        if (!target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        folder.setFlags(copies, new Flags(Flags.Flag.SEEN), true);
        if (((IMAPStore) folder.getStore()).hasCapability("MOVE")) {
            folder.moveMessages(copies, target);
        } else {
            folder.copyMessages(copies, target);
            folder.setFlags(copies, new Flags(Flags.Flag.DELETED), true);
            folder.expunge(copies);
        }
    }
}
