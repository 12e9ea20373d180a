package uk.healthcare.desk.correspondence;

import static org.awaitility.Awaitility.await;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.mailbox.AfterReading;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mailbox.ServerAddress;
import uk.healthcare.desk.correspondence.mailbox.SignInMethod;
import uk.healthcare.desk.correspondence.mailbox.TransportSecurity;

/**
 * A real IMAP server that is used as any client may: GreenMail in this process, or the one that {@code bench/dovecot}
 * has started. Whoever signs in has a mailbox.
 */
final class ImapServer implements AutoCloseable {

    private static final String PASSWORD = "bench";

    private final @Nullable PromptImap own;
    private final ServerAddress address;

    ImapServer() throws InterruptedException {
        var other = System.getenv("DESK_TEST_IMAP");
        if (other != null) {
            own = null;
            var parts = other.split(":");
            address = new ServerAddress(parts[0], Integer.parseInt(parts[1]), TransportSecurity.NONE);
        } else {
            own = new PromptImap();
            own.open();
            address = new ServerAddress("127.0.0.1", own.getPort(), TransportSecurity.NONE);
        }
    }

    MailboxSettings settings(String mailbox, String folder, AfterReading afterReading) {
        return new MailboxSettings(
                "Desk",
                mailbox,
                false,
                address,
                folder,
                afterReading,
                afterReading == AfterReading.MOVE ? "Done" : null,
                address,
                mailbox,
                SignInMethod.PASSWORD,
                PASSWORD,
                null,
                null,
                null,
                false,
                true);
    }

    void append(String mailbox, String folder, List<String> messages) {
        in(mailbox, store -> {
            var place = store.getFolder(folder);
            if (!place.exists()) {
                place.create(Folder.HOLDS_MESSAGES);
            }
            for (var message : messages) {
                var bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
                place.appendMessages(new Message[] {
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes))
                });
            }
        });
    }

    /** Removes the message of that number, counted from 1, as another client would. */
    void expunge(String mailbox, String folder, int number) {
        in(mailbox, store -> {
            var place = store.getFolder(folder);
            place.open(Folder.READ_WRITE);
            place.getMessage(number).setFlag(Flags.Flag.DELETED, true);
            place.close(true);
        });
    }

    /** Deletes the folder and makes it anew under another number, which some servers take from the second it is. */
    void remake(String mailbox, String folder) {
        var before = number(mailbox, folder);
        await().until(() -> {
            in(mailbox, store -> {
                store.getFolder(folder).delete(true);
                store.getFolder(folder).create(Folder.HOLDS_MESSAGES);
            });
            return number(mailbox, folder) != before;
        });
    }

    private long number(String mailbox, String folder) {
        var number = new long[1];
        in(mailbox, store -> {
            var place = store.getFolder(folder);
            place.open(Folder.READ_ONLY);
            number[0] = ((UIDFolder) place).getUIDValidity();
            place.close(false);
        });
        return number[0];
    }

    /** How many messages there have been read. */
    long read(String mailbox, String folder) {
        var seen = new long[1];
        in(mailbox, store -> {
            var place = store.getFolder(folder);
            place.open(Folder.READ_ONLY);
            seen[0] = Arrays.stream(place.getMessages())
                    .filter(ImapServer::isSeen)
                    .count();
            place.close(false);
        });
        return seen[0];
    }

    private static boolean isSeen(Message message) {
        try {
            return message.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {

        void with(Store store) throws MessagingException;
    }

    private void in(String mailbox, Work work) {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(address.host(), address.port(), mailbox, PASSWORD);
            work.with(store);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.stopService();
        }
    }
}
