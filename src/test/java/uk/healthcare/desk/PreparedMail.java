package uk.healthcare.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.Letterbox;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.WritingService;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mailbox.ServerAddress;
import uk.healthcare.desk.correspondence.mailbox.TransportSecurity;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.SignedIn;

/** What came in and goes out, each made when it is asked for. */
final class PreparedMail {

    private final ApplicationContext application;
    private final SignedIn administrator;
    private @Nullable Letterbox letterbox;

    PreparedMail(ApplicationContext application, SignedIn administrator) {
        this.application = application;
        this.administrator = administrator;
    }

    MailboxId mailbox() {
        return letterbox().id();
    }

    /** In quarantine. */
    IncomingId incoming() {
        return letterbox().arrives(letterbox().nonsense("Matrix " + UUID.randomUUID()));
    }

    /** Of that enquiry, with a file. */
    MessageId message(EnquiryId enquiry) {
        return letterbox().joins(enquiry, letterbox().withFile("Dr Sample <sample@matrix.example>", ""));
    }

    /** To its enquirer, of a mailbox whose server is not there, so that it can still be taken back. */
    MessageId outgoing(EnquiryId enquiry, SignedIn officer) {
        sendingMailbox();
        return Acting.as(
                officer,
                () -> application
                        .getBean(WritingService.class)
                        .send(
                                enquiry,
                                new OutgoingDraft(
                                        UUID.randomUUID(),
                                        "sample@matrix.example",
                                        "",
                                        "Your enquiry",
                                        "We can help.",
                                        "en")));
    }

    private void sendingMailbox() {
        var address = "matrix-" + UUID.randomUUID() + "@matrix.example";
        var server = new ServerAddress("127.0.0.1", 1, TransportSecurity.NONE);
        var blank = MailboxSettings.blank();
        Acting.as(
                administrator,
                () -> application
                        .getBean(MailboxService.class)
                        .create(new MailboxSettings(
                                "Matrix",
                                address,
                                true,
                                server,
                                blank.folder(),
                                blank.afterReading(),
                                null,
                                server,
                                address,
                                blank.signIn(),
                                "secret",
                                null,
                                null,
                                null,
                                false,
                                false)));
    }

    private Letterbox letterbox() {
        if (letterbox == null) {
            letterbox = new Letterbox(application);
        }
        return letterbox;
    }
}
