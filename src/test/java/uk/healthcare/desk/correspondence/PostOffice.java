package uk.healthcare.desk.correspondence;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import uk.healthcare.desk.correspondence.mailbox.AfterReading;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mailbox.ServerAddress;
import uk.healthcare.desk.correspondence.mailbox.SignInMethod;
import uk.healthcare.desk.correspondence.mailbox.TransportSecurity;

/** A real IMAP and SMTP server on this machine, for the time of a test class. */
public final class PostOffice implements AutoCloseable {

    public static final String PASSWORD = "letters and parcels";

    private final GreenMail server;

    public PostOffice() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
    }

    public GreenMail server() {
        return server;
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    public GreenMailUser user(String address) {
        return server.setUser(address, address, PASSWORD);
    }

    /** Settings of a mailbox of that address on this server. */
    public MailboxSettings settings(String address) {
        return new MailboxSettings(
                "Desk",
                address,
                true,
                new ServerAddress("127.0.0.1", imapPort(), TransportSecurity.NONE),
                "INBOX",
                AfterReading.MARK_READ,
                null,
                new ServerAddress("127.0.0.1", smtpPort(), TransportSecurity.NONE),
                address,
                SignInMethod.PASSWORD,
                PASSWORD,
                null,
                null,
                null,
                false,
                true);
    }

    /** Puts a message into the mailbox as it stands, head and body. */
    public void deliver(String address, String message) {
        try {
            var bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            user(address)
                    .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
