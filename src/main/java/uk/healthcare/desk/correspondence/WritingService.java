package uk.healthcare.desk.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;
import uk.healthcare.desk.correspondence.templates.FilledText;
import uk.healthcare.desk.correspondence.templates.MessageTemplates;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Writing to those outside from the page of an enquiry. */
@Service
public class WritingService {

    private final CaseMailbox mailboxes;
    private final MessageTemplates templates;
    private final LetterFields fields;
    private final DraftAttachments attachments;
    private final Outbox outbox;
    private final EnquiryMail enquiries;
    private final EnquiryAccess access;
    private final CurrentStaff current;
    private final TimeToUndo undo;
    private final List<LetterGuard> guards;

    WritingService(
            CaseMailbox mailboxes,
            MessageTemplates templates,
            LetterFields fields,
            DraftAttachments attachments,
            Outbox outbox,
            EnquiryMail enquiries,
            EnquiryAccess access,
            CurrentStaff current,
            TimeToUndo undo,
            List<LetterGuard> guards) {
        this.mailboxes = mailboxes;
        this.templates = templates;
        this.fields = fields;
        this.attachments = attachments;
        this.outbox = outbox;
        this.enquiries = enquiries;
        this.access = access;
        this.current = current;
        this.undo = undo;
        this.guards = guards;
    }

    /** Whether there is a mailbox to write from. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public boolean isPossible() {
        return mailboxes.isAny();
    }

    /** An answer to what came last, or a first message; nothing while no mailbox is set up to write from. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public Optional<OutgoingDraft> begin(EnquiryId enquiry) {
        access.requireReadable(enquiry);
        return mailboxes.of(enquiry).map(mailbox -> {
            var last = mailboxes.lastLetter(enquiry);
            var typed = enquiries.fields(enquiry);
            var to = last.map(CaseMailbox.Last::sender)
                    .filter(one -> !one.isEmpty())
                    .orElse(typed.email());
            return OutgoingDraft.blank(
                    to == null ? "" : to,
                    subject(last.map(CaseMailbox.Last::subject).orElse(typed.summary()), last.isPresent(), enquiry),
                    Language.of(typed.language()).orElse(Language.ENGLISH).code());
        });
    }

    /** The template as it reads for this enquiry, with what is not known still in braces. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public FilledText fill(EnquiryId enquiry, TemplatePurpose purpose, Language language) {
        access.requireReadable(enquiry);
        return FilledText.of(
                templates.of(language, purpose),
                fields.of(enquiry, language, mailbox(enquiry), current.get().id(), null));
    }

    /** @throws RuleViolation beside the field that keeps it from being sent */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public LetterPreview preview(EnquiryId enquiry, OutgoingDraft typed) {
        access.requireReadable(enquiry);
        var draft = checked(enquiry, typed);
        var mailbox = mailbox(enquiry).settings();
        var recipients = draft.recipients();
        return new LetterPreview(
                mailbox.name() + " <" + mailbox.address() + ">",
                Recipient.labels(recipients, false),
                Recipient.labels(recipients, true),
                draft.subject(),
                draft.text(),
                draft.language(),
                Language.of(draft.language()).filter(Language::rightToLeft).isPresent() ? "rtl" : "ltr");
    }

    /**
     * Puts it into the outbox with the files its writer added. It leaves when the time to take it back is over.
     *
     * @throws RuleViolation beside the field that is wrong
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("message.send")
    public MessageId send(EnquiryId enquiry, OutgoingDraft typed) {
        access.requireReadable(enquiry);
        var draft = checked(enquiry, typed);
        var me = current.get().id();
        var files = attachments.of(enquiry, me);
        var id = outbox.put(new Letter(
                draft.key(),
                enquiry,
                MessagePurpose.REPLY,
                null,
                mailbox(enquiry).id(),
                draft.recipients(),
                draft.subject(),
                draft.text(),
                draft.language(),
                answers(enquiry, draft),
                files.stream().map(DraftAttachment::attached).toList(),
                me,
                undo.length(),
                null));
        attachments.clear(enquiry, me);
        return id;
    }

    private OutgoingDraft checked(EnquiryId enquiry, OutgoingDraft typed) {
        var draft = typed.checked();
        var recipients = draft.recipients().stream().map(Recipient::address).collect(Collectors.toSet());
        guards.forEach(guard -> guard.requireMayBeTold(enquiry, recipients, draft.subject(), draft.text()));
        return draft;
    }

    /** What it answers; of a letter by somebody else even the number would tell where they write from. */
    private List<String> answers(EnquiryId enquiry, OutgoingDraft draft) {
        return mailboxes
                .lastLetter(enquiry)
                .filter(last -> draft.recipients().stream()
                        .anyMatch(one -> one.address().value().equalsIgnoreCase(last.sender())))
                .map(CaseMailbox.Last::answers)
                .orElse(List.of());
    }

    private Mailbox mailbox(EnquiryId enquiry) {
        return mailboxes.of(enquiry).orElseThrow(() -> new RuleViolation("message.no-mailbox"));
    }

    private String subject(String about, boolean answer, EnquiryId enquiry) {
        var reference = enquiries.reference(enquiry);
        var bare = SubjectLine.bare(about);
        var words = (answer ? "Re: " : "") + (bare.isEmpty() ? "Your enquiry" : bare) + " [" + reference + "]";
        return words.length() <= OutgoingDraft.SUBJECT ? words : "Your enquiry [" + reference + "]";
    }
}
