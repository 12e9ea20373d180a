package uk.healthcare.desk.correspondence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.mailbox.AfterReading;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mailbox.ServerAddress;
import uk.healthcare.desk.correspondence.mailbox.SignInMethod;
import uk.healthcare.desk.correspondence.mailbox.TransportSecurity;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;

/** An enquiry with a mailbox to write from, and what became of what was written. Whoever is signed in writes. */
public final class WritingDesk {

    private final ApplicationContext application;
    private final JdbcClient jdbc;

    public WritingDesk(ApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /** The mailbox from which all new cases are written from now on. */
    public MailboxId mailbox(MailboxSettings settings) {
        jdbc.sql("update mailbox set enabled = false").update();
        return application.getBean(MailboxService.class).create(settings);
    }

    /** The same at a server that takes mail on that port only. */
    public MailboxId mailbox(int smtpPort) {
        var address = "desk-" + UUID.randomUUID().toString().substring(0, 8) + "@desk.example";
        var server = new ServerAddress("127.0.0.1", smtpPort, TransportSecurity.NONE);
        return mailbox(new MailboxSettings(
                "Healthcare UK",
                address,
                true,
                new ServerAddress("127.0.0.1", 1, TransportSecurity.NONE),
                "INBOX",
                AfterReading.LEAVE,
                null,
                server,
                address,
                SignInMethod.PASSWORD,
                "secret",
                null,
                null,
                null,
                true,
                true));
    }

    /** An enquiry taken by telephone from Kuwait. */
    public EnquiryId enquiry(String email, String language) {
        var fields = new EnquiryFields(
                "Heart centre " + UUID.randomUUID(),
                "We plan a centre.",
                Source.PHONE,
                null,
                "Example Hospital " + email,
                OrganisationKind.HOSPITAL_GROUP,
                "KW",
                "Dr Sample",
                null,
                email,
                null,
                language,
                null,
                Priority.NORMAL,
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
        return application.getBean(EnquiryRegistration.class).register(UUID.randomUUID(), fields);
    }

    public MessageId write(EnquiryId enquiry, String to, String text) {
        return application
                .getBean(WritingService.class)
                .send(enquiry, new OutgoingDraft(UUID.randomUUID(), to, "", "About your plan", text, "en"));
    }

    /** The time to take it back, to wait or to send it is over. */
    public void due(MessageId message) {
        jdbc.sql("update outgoing_message set next_attempt_at = '2020-01-01' where message_id = :id")
                .param("id", message.value())
                .update();
    }

    public String state(MessageId message) {
        return jdbc.sql("select state from outgoing_message where message_id = :id")
                .param("id", message.value())
                .query(String.class)
                .single();
    }

    public String headerId(MessageId message) {
        return jdbc.sql("select header_id from message where id = :id")
                .param("id", message.value())
                .query(String.class)
                .single();
    }

    public List<String> timeline(EnquiryId enquiry) {
        return jdbc.sql("select title from timeline_entry where enquiry_id = :id order by id")
                .param("id", enquiry.value())
                .query(String.class)
                .list();
    }
}
