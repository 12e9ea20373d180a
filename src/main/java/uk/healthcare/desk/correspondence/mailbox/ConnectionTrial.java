package uk.healthcare.desk.correspondence.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import org.springframework.stereotype.Component;

/** Tries settings at the servers they name. */
@Component
class ConnectionTrial {

    private final MailServers servers;

    ConnectionTrial(MailServers servers) {
        this.servers = servers;
    }

    ConnectionReport of(MailboxSettings settings, String secret) {
        String receiving = null;
        String sending = null;
        var messages = 0;
        try {
            messages = messagesIn(settings, secret);
        } catch (MessagingException e) {
            receiving = MailFaults.inPlainWords(e);
        }
        try {
            servers.smtp(settings, secret).close();
        } catch (MessagingException e) {
            sending = MailFaults.inPlainWords(e);
        }
        return new ConnectionReport(receiving, sending, messages);
    }

    private int messagesIn(MailboxSettings settings, String secret) throws MessagingException {
        try (var store = servers.imap(settings, secret)) {
            var folder = store.getFolder(settings.folder());
            if (!folder.exists()) {
                throw new FolderNotFoundException(folder);
            }
            folder.open(Folder.READ_ONLY);
            try {
                return folder.getMessageCount();
            } finally {
                folder.close(false);
            }
        }
    }
}
