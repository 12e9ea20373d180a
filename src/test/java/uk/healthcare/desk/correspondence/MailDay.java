package uk.healthcare.desk.correspondence;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.common.MessageId;

/** A mail server and what leaves to it, for tests of other modules. */
public final class MailDay implements AutoCloseable {

    private final PostOffice office = new PostOffice();

    /** New cases are written from a mailbox here from now on; an administrator is signed in. */
    public void mailbox(ApplicationContext application) {
        var address = "desk-" + UUID.randomUUID().toString().substring(0, 8) + "@desk.example";
        office.user(address);
        new WritingDesk(application).mailbox(office.settings(address));
    }

    /** The time to take it back is over, and the outbox is looked after. */
    public void send(ApplicationContext application, MessageId message) {
        new WritingDesk(application).due(message);
        application.getBean(OutboxWork.class).drain();
    }

    /** Everything that can leave now does. */
    public void sendAll(ApplicationContext application) {
        application.getBean(OutboxWork.class).drain();
    }

    public int receivedBy(String address) {
        return received(address).size();
    }

    /** The plain text of the last message to that address, which may have files. */
    public String textFor(String address) {
        try {
            var parts = (MimeMultipart) lastFor(address).getContent();
            var first = parts.getBodyPart(0).getContent();
            return (first instanceof MimeMultipart texts ? texts.getBodyPart(0).getContent() : first).toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public MimeMessage lastFor(String address) {
        return received(address).getLast();
    }

    private List<MimeMessage> received(String address) {
        var server = office.server();
        var user = server.getUserManager().getUserByEmail(address);
        try {
            return user == null
                    ? List.of()
                    : server.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                            .map(stored -> stored.getMimeMessage())
                            .toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        office.close();
    }
}
