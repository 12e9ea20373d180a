package uk.healthcare.desk.correspondence;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;
import uk.healthcare.desk.correspondence.sending.Departures;

/** A mail server and what leaves to it, for tests of other modules. */
public final class MailDay implements AutoCloseable {

    private final PostOffice office = new PostOffice();
    private String address = "";

    /** New cases are written from a mailbox here from now on; an administrator is signed in. */
    public void mailbox(ApplicationContext application) {
        address = "desk-" + UUID.randomUUID().toString().substring(0, 8) + "@desk.example";
        office.user(address);
        new WritingDesk(application).mailbox(office.settings(address));
    }

    /** The time to take it back is over, and the outbox is looked after. */
    public void send(ApplicationContext application, MessageId message) {
        new WritingDesk(application).due(message);
        Departures.now(application);
    }

    /** The time to take back is over for all that is written about that enquiry, and it leaves. */
    public void send(ApplicationContext application, EnquiryId enquiry) {
        application.getBean(JdbcClient.class).sql("""
                        update outgoing_message set next_attempt_at = '2020-01-01'
                        where state = 'HELD' and message_id in (select id from message where enquiry_id = ?)""").param(enquiry.value()).update();
        sendAll(application);
    }

    /** Whoever has that address answers the last message it got, and the desk reads its mailbox. */
    public void answer(ApplicationContext application, String from, String text) {
        try {
            office.deliver(address, """
                    From: <%s>
                    To: %s
                    Subject: Re: your message
                    Message-ID: <%s@away.example>
                    In-Reply-To: %s
                    MIME-Version: 1.0
                    Content-Type: text/plain; charset=utf-8

                    %s
                    """.formatted(
                            from, address, UUID.randomUUID(), lastFor(from).getMessageID(), text));
            var mailbox = application
                    .getBean(MailboxRepository.class)
                    .findByAddress(address)
                    .orElseThrow();
            application.getBean(MailboxCheck.class).once(mailbox);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that can leave now does. */
    public void sendAll(ApplicationContext application) {
        Departures.now(application);
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

    /** What of that type the last message to that address has attached. */
    public byte[] fileFor(String address, String type) {
        try {
            return file((MimeMultipart) lastFor(address).getContent(), type)
                    .orElseThrow(() -> new AssertionError("No " + type + " for " + address));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<byte[]> file(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            var found = part.getContent() instanceof MimeMultipart inner
                    ? file(inner, type)
                    : Optional.of(part.getInputStream().readAllBytes()).filter(bytes -> is(part, type));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean is(BodyPart part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
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
