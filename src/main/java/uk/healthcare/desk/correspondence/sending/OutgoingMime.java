package uk.healthcare.desk.correspondence.sending;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mime.OneLine;
import uk.healthcare.desk.correspondence.mime.OwnMail;
import uk.healthcare.desk.files.FileStore;

/** Writes a message of ours as it travels: as plain text and as HTML that says which way it runs, with its files. */
@Component
class OutgoingMime {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final FileStore files;

    OutgoingMime(FileStore files) {
        this.files = files;
    }

    MimeMessage of(Outgoing outgoing) throws MessagingException {
        var settings = outgoing.mailbox().settings();
        var domain = MailboxSettings.messageIdDomain(settings.address());
        var message = new WithStableId("<" + outgoing.headerId() + ">");
        message.setFrom(address(settings.address(), OneLine.of(settings.name())));
        for (var one : outgoing.recipients()) {
            message.addRecipient(
                    one.copy() ? Message.RecipientType.CC : Message.RecipientType.TO,
                    address(one.address().value(), one.name()));
        }
        message.setSubject(outgoing.subject(), UTF_8);
        message.setSentDate(Date.from(outgoing.writtenAt()));
        if (settings.plusAddress()) {
            message.setReplyTo(
                    new InternetAddress[] {address(outgoing.token().in(settings.address()), OneLine.of(settings.name()))
                    });
        }
        reference(message, outgoing, domain);
        message.setHeader(OwnMail.HEADER, outgoing.token().asHeaderId(domain));
        if (outgoing.purpose() == MessagePurpose.ACKNOWLEDGEMENT) {
            message.setHeader("Auto-Submitted", "auto-replied");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Precedence", "auto_reply");
        }
        content(message, outgoing);
        message.saveChanges();
        return message;
    }

    /** What it answers, and last our own token: a mail program hands the whole chain on in its answer. */
    private static void reference(MimeMessage message, Outgoing outgoing, String domain) throws MessagingException {
        var chain = new ArrayList<>(outgoing.answers().reversed());
        chain.add(outgoing.token().asHeaderId(domain));
        message.setHeader(
                "References",
                chain.stream().map(id -> "<" + OneLine.of(id) + ">").collect(Collectors.joining("\r\n ")));
        if (!outgoing.answers().isEmpty()) {
            message.setHeader("In-Reply-To", "<" + OneLine.of(outgoing.answers().getFirst()) + ">");
        }
    }

    private void content(MimeMessage message, Outgoing outgoing) throws MessagingException {
        var texts = new MimeMultipart("alternative");
        texts.addBodyPart(text(outgoing.body(), "plain"));
        texts.addBodyPart(text(MailHtml.of(outgoing.body(), outgoing.language()), "html"));
        if (outgoing.attachments().isEmpty()) {
            message.setContent(texts);
            return;
        }
        var all = new MimeMultipart("mixed");
        var first = new MimeBodyPart();
        first.setContent(texts);
        all.addBodyPart(first);
        for (var file : outgoing.attachments()) {
            all.addBodyPart(attachment(file));
        }
        message.setContent(all);
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private MimeBodyPart attachment(Outgoing.File file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Stored(files, file)));
        part.setFileName(OneLine.of(file.name()));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            var internet = new InternetAddress(address, true);
            if (!name.isEmpty()) {
                internet.setPersonal(name, UTF_8);
            }
            return internet;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read row by row while it is sent: it never lies in memory whole. */
    private record Stored(FileStore files, Outgoing.File file) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return files.open(file.id());
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("A stored file is not written to");
        }

        @Override
        public String getContentType() {
            return file.type();
        }

        @Override
        public String getName() {
            return file.name();
        }
    }

    /** Keeps the Message-ID it was given, where others get a new one whenever they are saved. */
    private static final class WithStableId extends MimeMessage {

        private final String id;

        private WithStableId(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
