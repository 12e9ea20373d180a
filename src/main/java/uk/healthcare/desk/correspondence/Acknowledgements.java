package uk.healthcare.desk.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;
import uk.healthcare.desk.correspondence.mime.OwnMail;
import uk.healthcare.desk.correspondence.mime.ReadMessage;
import uk.healthcare.desk.correspondence.templates.FilledText;
import uk.healthcare.desk.correspondence.templates.MessageTemplates;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.reference.Language;

/** Tells enquirers in their language that their enquiry arrived: once for each enquiry, and never a machine. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Acknowledgements {

    private static final int MOST_TO_ONE_SENDER = 3;
    private static final Duration WITHIN = Duration.ofHours(1);

    /** Of a mailbox that is read for the first time, what lies there for longer is not news to its sender. */
    private static final Duration FRESH = Duration.ofDays(14);

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d)([0-5]\\d)\\s*(?:\\(.*\\))?\\s*$");

    private final Outbox outbox;
    private final MessageTemplates templates;
    private final LetterFields fields;
    private final MailboxRepository mailboxes;
    private final EnquiryMail enquiries;
    private final JdbcClient jdbc;
    private final Clock clock;

    Acknowledgements(
            Outbox outbox,
            MessageTemplates templates,
            LetterFields fields,
            MailboxRepository mailboxes,
            EnquiryMail enquiries,
            JdbcClient jdbc,
            Clock clock) {
        this.outbox = outbox;
        this.templates = templates;
        this.fields = fields;
        this.mailboxes = mailboxes;
        this.enquiries = enquiries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message made an enquiry: its sender is told, if the mailbox says so and nothing speaks against it. */
    public void arrived(EnquiryId enquiry, MailLedger.Waiting waiting, ReadMessage message, OwnMail own) {
        var mailbox = mailboxes.findById(waiting.mailbox().value()).orElseThrow();
        var to = enquirer(enquiry);
        if (!mailbox.settings().acknowledge() || to == null || isSent(enquiry)) {
            return;
        }
        var against = against(to, waiting.arrivedAt(), own);
        if (against != null) {
            enquiries.notAcknowledged(enquiry, against, clock.instant());
            return;
        }
        var text = text(enquiry, mailbox, offset(message)).orElseThrow();
        if (!text.open().isEmpty()) {
            var why = "Its text cannot be filled: " + String.join(", ", text.open());
            enquiries.notAcknowledged(enquiry, why, clock.instant());
            return;
        }
        put(enquiry, mailbox, to, Conversations.answeredBy(message.head()), null, text);
    }

    /** What would be sent; nothing when the enquirer has no address. */
    Optional<FilledText> text(EnquiryId enquiry, Mailbox mailbox, @Nullable ZoneOffset offset) {
        return enquirer(enquiry) == null
                ? Optional.empty()
                : Optional.of(FilledText.of(
                        templates.of(language(enquiry), TemplatePurpose.ACKNOWLEDGEMENT),
                        fields.of(enquiry, language(enquiry), mailbox, null, offset)));
    }

    MessageId queue(
            EnquiryId enquiry,
            Mailbox mailbox,
            EmailAddress to,
            List<String> answers,
            @Nullable StaffId by,
            @Nullable ZoneOffset offset) {
        return put(
                enquiry,
                mailbox,
                to,
                answers,
                by,
                text(enquiry, mailbox, offset).orElseThrow());
    }

    private MessageId put(
            EnquiryId enquiry,
            Mailbox mailbox,
            EmailAddress to,
            List<String> answers,
            @Nullable StaffId by,
            FilledText text) {
        var name = enquiries.fields(enquiry).enquirer();
        return outbox.put(new Letter(
                UUID.randomUUID(),
                enquiry,
                MessagePurpose.ACKNOWLEDGEMENT,
                null,
                mailbox.id(),
                List.of(new Recipient(to, name == null ? "" : name, false)),
                text.subject(),
                text.body(),
                language(enquiry).code(),
                answers,
                List.of(),
                by,
                Duration.ZERO,
                null));
    }

    /** Whether one was sent or is on its way. */
    boolean isSent(EnquiryId enquiry) {
        return jdbc.sql("""
                        select exists (select 1 from message m join outgoing_message o on o.message_id = m.id
                          where m.enquiry_id = :enquiry and m.purpose = 'ACKNOWLEDGEMENT'
                            and o.state not in ('FAILED', 'DISCARDED'))""")
                .param("enquiry", enquiry.value())
                .query(Boolean.class)
                .single();
    }

    @Nullable
    EmailAddress enquirer(EnquiryId enquiry) {
        var email = enquiries.fields(enquiry).email();
        return email == null ? null : EmailAddress.parse(email).orElse(null);
    }

    private Language language(EnquiryId enquiry) {
        return Language.of(enquiries.fields(enquiry).language()).orElse(Language.ENGLISH);
    }

    private @Nullable String against(EmailAddress to, Instant arrivedAt, OwnMail own) {
        var now = clock.instant();
        if (own.addresses().contains(to.value())) {
            return "The address is one of our own.";
        }
        if (arrivedAt.isBefore(now.minus(FRESH))) {
            return "The message is older than two weeks.";
        }
        var sent = jdbc.sql("""
                        select count(*) from outgoing_recipient r join message m on m.id = r.message_id
                        where r.address = :to and m.purpose = 'ACKNOWLEDGEMENT' and m.at > :from""")
                .param("to", to.value())
                .param("from", Utc.column(now.minus(WITHIN)))
                .query(Integer.class)
                .single();
        return sent >= MOST_TO_ONE_SENDER
                ? "This address was sent %d acknowledgements within an hour.".formatted(sent)
                : null;
    }

    /** How far the sender's clock is from UTC; {@code -0000} says that it does not say (RFC 5322, 3.3). */
    private static @Nullable ZoneOffset offset(ReadMessage message) {
        var found = OFFSET.matcher(message.head().first("Date").orElse(""));
        if (!found.find() || found.group().startsWith("-0000")) {
            return null;
        }
        var minutes = Integer.parseInt(found.group(2)) * 60 + Integer.parseInt(found.group(3));
        return minutes > 14 * 60
                ? null
                : ZoneOffset.ofTotalSeconds((found.group(1).equals("-") ? -60 : 60) * minutes);
    }
}
