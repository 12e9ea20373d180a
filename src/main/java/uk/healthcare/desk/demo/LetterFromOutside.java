package uk.healthcare.desk.demo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.London;

/** Writes what arrives, as the mail program of somebody outside does. */
final class LetterFromOutside {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private LetterFromOutside() {}

    static MimeMessage of(OutsideLetter letter) {
        try {
            var message = new Outgoing(letter.address());
            message.setFrom(new InternetAddress(letter.address(), letter.name(), UTF_8));
            message.setRecipients(Message.RecipientType.TO, DemoPostOffice.ADDRESS);
            message.setSubject(letter.subject(), UTF_8);
            if (letter.attachment()) {
                message.setContent(withBrief(letter));
            } else {
                message.setText(letter.text(), UTF_8);
            }
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To where the message wants its answers, with what it answers, and with its text below. */
    static MimeMessage answering(MimeMessage original, String text) {
        try {
            var writer = (InternetAddress) original.getRecipients(Message.RecipientType.TO)[0];
            var message = new Outgoing(writer.getAddress());
            message.setFrom(writer);
            message.setRecipients(Message.RecipientType.TO, original.getReplyTo());
            var subject = original.getSubject() == null ? "" : original.getSubject();
            message.setSubject(subject.startsWith("Re:") ? subject : "Re: " + subject, UTF_8);
            var references = original.getHeader("References", " ");
            message.setHeader("In-Reply-To", original.getMessageID());
            message.setHeader("References", (references == null ? "" : references + "\r\n ") + original.getMessageID());
            message.setText(Limits.required("demoText", text, 20_000) + "\n\n" + quoted(original, writer), UTF_8);
            message.saveChanges();
            return message;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(MimeMessage original, InternetAddress writer) throws MessagingException, IOException {
        var text = original.isMimeType("text/plain")
                ? original.getContent().toString()
                : "Your message to " + writer.getAddress();
        var lines = text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        return "On " + original.getSentDate().toInstant().atZone(London.ZONE).format(WRITTEN) + ", "
                + ((InternetAddress) original.getFrom()[0]).toUnicodeString() + " wrote:\n" + lines;
    }

    private static MimeMultipart withBrief(OutsideLetter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var brief = new MimeBodyPart();
        brief.setText("Brief of " + letter.name() + "\n\n" + letter.subject() + "\n", UTF_8);
        brief.setFileName("brief.txt");
        return new MimeMultipart(text, brief);
    }

    /** With a Message-ID of the writer's own, not of the machine that this runs on. */
    private static final class Outgoing extends MimeMessage {

        private final String domain;

        Outgoing(String address) {
            super(Session.getInstance(new Properties()));
            domain = address.substring(address.lastIndexOf('@') + 1);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + domain + ">");
        }
    }
}
