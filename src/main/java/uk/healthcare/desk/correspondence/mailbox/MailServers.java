package uk.healthcare.desk.correspondence.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens connections to the servers of a mailbox, each bounded in time: a server that does not answer stops nobody. */
@Component
public class MailServers {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(30);

    /** Messages are fetched in pieces of this many bytes, so that a large one never lies in memory whole. */
    private static final int PIECE = 1 << 20;

    private final Secrets secrets;
    private final AccessTokens tokens;

    MailServers(Secrets secrets, AccessTokens tokens) {
        this.secrets = secrets;
        this.tokens = tokens;
    }

    /** An open connection for reading; the caller closes it. */
    public Store imap(Mailbox mailbox) throws MessagingException {
        return imap(mailbox.settings(), secretOf(mailbox));
    }

    Store imap(MailboxSettings settings, String secret) throws MessagingException {
        var protocol = settings.imap().security() == TransportSecurity.TLS ? "imaps" : "imap";
        var properties = properties(protocol, settings.imap(), settings);
        properties.put("mail." + protocol + ".fetchsize", Integer.toString(PIECE));
        properties.put("mail." + protocol + ".peek", "true");
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(
                settings.imap().host(), settings.imap().port(), settings.username(), credential(settings, secret));
        return store;
    }

    /** An open connection for sending; the caller closes it. */
    Transport smtp(Mailbox mailbox) throws MessagingException {
        return smtp(mailbox.settings(), secretOf(mailbox));
    }

    /** The same, over sockets that the caller can close while the server keeps it waiting. */
    public Transport smtp(Mailbox mailbox, SocketFactory sockets) throws MessagingException {
        return smtp(mailbox.settings(), secretOf(mailbox), sockets);
    }

    Transport smtp(MailboxSettings settings, String secret) throws MessagingException {
        return smtp(settings, secret, null);
    }

    private Transport smtp(MailboxSettings settings, String secret, @Nullable SocketFactory sockets)
            throws MessagingException {
        var protocol = settings.smtp().security() == TransportSecurity.TLS ? "smtps" : "smtp";
        var properties = properties(protocol, settings.smtp(), settings);
        // One address that is refused must not take the message from the others.
        properties.put("mail." + protocol + ".sendpartial", "true");
        // What the server says to a farewell no longer matters: it has the message, or has not.
        properties.put("mail." + protocol + ".quitwait", "false");
        if (sockets != null) {
            properties.put("mail." + protocol + ".socketFactory", sockets);
            properties.put("mail." + protocol + ".socketFactory.fallback", "false");
        }
        var transport = Session.getInstance(properties).getTransport(protocol);
        transport.connect(
                settings.smtp().host(), settings.smtp().port(), settings.username(), credential(settings, secret));
        return transport;
    }

    private String secretOf(Mailbox mailbox) {
        var encrypted = mailbox.secret();
        return encrypted == null ? "" : secrets.decrypt(encrypted);
    }

    private @Nullable String credential(MailboxSettings settings, String secret) throws MessagingException {
        return settings.signIn() == SignInMethod.OAUTH2 ? tokens.fetch(settings, secret) : secret;
    }

    private static Properties properties(String protocol, ServerAddress server, MailboxSettings settings) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", millis(CONNECTING));
        properties.put(prefix + "timeout", millis(ANSWERING));
        properties.put(prefix + "writetimeout", millis(ANSWERING));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "auth", "true");
        if (server.security() == TransportSecurity.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        if (settings.signIn() == SignInMethod.OAUTH2) {
            properties.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
