package uk.healthcare.desk.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.MailLedger.Waiting;
import uk.healthcare.desk.correspondence.mime.BounceReport;
import uk.healthcare.desk.correspondence.mime.Correspondent;
import uk.healthcare.desk.correspondence.mime.MachineKind;
import uk.healthcare.desk.correspondence.mime.MachineMail;
import uk.healthcare.desk.correspondence.mime.OwnMail;
import uk.healthcare.desk.correspondence.mime.ReadAttachment;
import uk.healthcare.desk.correspondence.mime.ReadMessage;
import uk.healthcare.desk.correspondence.mime.ReadingWarning;
import uk.healthcare.desk.correspondence.senders.SenderRules;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.files.FileStore;
import uk.healthcare.desk.files.SafeFileName;
import uk.healthcare.desk.reference.dictionary.Dictionary;

/**
 * Decides what becomes of one stored message, in one transaction that may be repeated: a message that has its outcome is
 * left alone.
 */
@Component
class MessageFiling {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final CaseAddresses addresses;
    private final SenderRules rules;
    private final StoredMessages messages;
    private final BouncedMessages bounced;
    private final EnquiryMail enquiries;
    private final FileStore files;
    private final IncomingOutcomes outcomes;
    private final Acknowledgements acknowledgements;
    private final Clock clock;
    private final boolean demonstration;

    MessageFiling(
            JdbcClient jdbc,
            Conversations conversations,
            CaseAddresses addresses,
            SenderRules rules,
            StoredMessages messages,
            BouncedMessages bounced,
            EnquiryMail enquiries,
            FileStore files,
            IncomingOutcomes outcomes,
            Acknowledgements acknowledgements,
            Clock clock,
            @Value("${desk.mail.demonstration:false}") boolean demonstration) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.addresses = addresses;
        this.rules = rules;
        this.messages = messages;
        this.bounced = bounced;
        this.enquiries = enquiries;
        this.files = files;
        this.outcomes = outcomes;
        this.acknowledgements = acknowledgements;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /** Files what could be read. */
    @Transactional
    public void file(Waiting waiting, ReadMessage message, OwnMail own) {
        if (!outcomes.lock(waiting.id())) {
            return;
        }
        var machine = MachineMail.of(message, own).orElse(null);
        if (machine != null) {
            machine(waiting, message, machine);
            return;
        }
        var sender = Conversations.senderOf(message.head());
        var refusal = sender == null ? null : rules.refusal(sender).orElse(null);
        if (refusal != null) {
            outcomes.set(waiting.id(), message.head(), MailOutcome.REFUSED, refusal, null, null);
            return;
        }
        var found = conversations.find(message.head());
        if (found.enquiry() != null) {
            join(waiting, message, found.enquiry(), own);
        } else {
            makeEnquiry(waiting, message, found.suggested(), own);
        }
    }

    /** Puts aside what nothing sensible could be read from. */
    @Transactional
    public void quarantine(Waiting waiting, String reason) {
        if (outcomes.lock(waiting.id())) {
            outcomes.quarantine(waiting.id(), reason);
        }
    }

    /** A new enquiry of a message, by itself or because somebody found that it is one. */
    EnquiryId makeEnquiry(Waiting waiting, ReadMessage message, @Nullable EnquiryId suggested, OwnMail own) {
        var language = Dictionary.languageOf(message.text().written());
        var fields = EnquiryOfMessage.fields(message, language);
        var enquiry = enquiries.receive("mail-" + waiting.id(), fields, demonstration, waiting.arrivedAt());
        var id = store(waiting, message, enquiry, MessagePurpose.LETTER, language, true, suggested);
        enquiries.madeOf(enquiry, id, waiting.arrivedAt());
        belong(enquiry, message, own);
        acknowledgements.arrived(enquiry, waiting, message, own);
        outcomes.set(waiting.id(), message.head(), MailOutcome.NEW_ENQUIRY, null, null, enquiry);
        return enquiry;
    }

    /** Joins a message to an enquiry. Whom its sender names belongs to the case too, if the sender does. */
    void join(Waiting waiting, ReadMessage message, EnquiryId found, OwnMail own) {
        var enquiry = enquiries.goingOn(found);
        var sender = Conversations.senderOf(message.head());
        var known = sender != null && addresses.belongs(enquiry, sender);
        var language = Dictionary.languageOf(message.text().written());
        var id = store(waiting, message, enquiry, MessagePurpose.LETTER, language, known, null);
        var from = message.head().from();
        var ofEnquirer = sender != null
                && sender.value().equals(enquiries.fields(enquiry).email());
        enquiries.messageReceived(
                enquiry, id, from == null ? "somebody unnamed" : from.label(), ofEnquirer, clock.instant());
        if (known) {
            belong(enquiry, message, own);
        }
        outcomes.set(waiting.id(), message.head(), MailOutcome.JOINED, null, null, enquiry);
    }

    private void machine(Waiting waiting, ReadMessage message, MachineKind kind) {
        var answered = new ArrayList<>(Conversations.answered(message.head()));
        var report = kind == MachineKind.BOUNCE ? BounceReport.of(message).orElse(null) : null;
        if (report != null) {
            bounced.bounced(report);
            if (report.originalMessageId() != null) {
                answered.addFirst(report.originalMessageId());
            }
        }
        var of = kind == MachineKind.BOUNCE || kind == MachineKind.AUTO_REPLY
                ? conversations.ofOwnMessage(answered).orElse(null)
                : null;
        var why = report == null ? null : BouncedMessages.inPlainWords(report);
        EnquiryId enquiry = null;
        if (of != null) {
            enquiry = enquiries.goingOn(of);
            var id = store(waiting, message, enquiry, MessagePurpose.MACHINE, null, false, null);
            enquiries.machineMailReceived(
                    enquiry,
                    id,
                    kind == MachineKind.BOUNCE ? "A message could not be delivered" : "Automatic reply",
                    clock.instant());
        }
        outcomes.set(waiting.id(), message.head(), MailOutcome.MACHINE, why, kind, enquiry);
    }

    private void belong(EnquiryId enquiry, ReadMessage message, OwnMail own) {
        var head = message.head();
        var all = Stream.of(
                        Stream.ofNullable(head.from()), head.replyTo().stream(), head.cc().stream(), head.to().stream())
                .flatMap(one -> one)
                .limit(40)
                .toList();
        addresses.add(enquiry, MailRoom.others(all, own));
    }

    private MessageId store(
            Waiting waiting,
            ReadMessage message,
            EnquiryId enquiry,
            MessagePurpose purpose,
            @Nullable String language,
            boolean known,
            @Nullable EnquiryId suggested) {
        var head = message.head();
        var sender = Conversations.senderOf(head);
        var text = message.text();
        return messages.add(new NewMessage(
                enquiry,
                false,
                purpose,
                waiting.arrivedAt(),
                head.messageId(),
                sender == null ? null : sender.value(),
                head.from() == null ? null : head.from().name(),
                labels(head.to()),
                head.cc().isEmpty() ? null : labels(head.cc()),
                head.subject(),
                text.written(),
                text.history().isEmpty() ? null : text.history(),
                text.html(),
                language,
                known,
                waiting.id(),
                notes(message),
                suggested,
                null,
                Conversations.answered(head),
                attached(message)));
    }

    private List<NewMessage.Attached> attached(ReadMessage message) {
        var attached = new ArrayList<NewMessage.Attached>();
        for (var one : message.attachments()) {
            attached.add(attached(one));
        }
        return attached;
    }

    private NewMessage.Attached attached(ReadAttachment attachment) {
        try (var content = attachment.content().open()) {
            var file = files.store(content, attachment.name());
            return new NewMessage.Attached(
                    file.id(),
                    SafeFileName.of(attachment.name(), file.type()),
                    file.type(),
                    file.size(),
                    attachment.contentId(),
                    attachment.says());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String labels(List<Correspondent> correspondents) {
        return correspondents.stream().limit(100).map(Correspondent::label).collect(Collectors.joining(", "));
    }

    private static @Nullable String notes(ReadMessage message) {
        return message.warnings().isEmpty()
                ? null
                : message.warnings().stream().map(ReadingWarning::name).sorted().collect(Collectors.joining(","));
    }
}
