package uk.healthcare.desk.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.templates.FilledText;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Acknowledging by hand what came by telephone, on a visit or otherwise. */
@Service
public class AcknowledgementService {

    private final Acknowledgements acknowledgements;
    private final CaseMailbox mailboxes;
    private final EnquiryAccess access;
    private final CurrentStaff current;

    AcknowledgementService(
            Acknowledgements acknowledgements, CaseMailbox mailboxes, EnquiryAccess access, CurrentStaff current) {
        this.acknowledgements = acknowledgements;
        this.mailboxes = mailboxes;
        this.access = access;
        this.current = current;
    }

    /** What would be sent; nothing without an address, a mailbox or a date to tell, or when one was sent already. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(readOnly = true)
    public Optional<FilledText> text(EnquiryId enquiry) {
        access.requireReadable(enquiry);
        return acknowledgements.isSent(enquiry)
                ? Optional.empty()
                : mailboxes
                        .of(enquiry)
                        .flatMap(mailbox -> acknowledgements.text(enquiry, mailbox, null))
                        .filter(text -> text.open().isEmpty());
    }

    /** Puts it into the outbox. Its clock stops when it has left. */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("enquiry.send-acknowledgement")
    public void send(EnquiryId enquiry) {
        access.requireReadable(enquiry);
        var mailbox = mailboxes.of(enquiry).orElseThrow(() -> new RuleViolation("message.no-mailbox"));
        var to = acknowledgements.enquirer(enquiry);
        if (to == null) {
            throw new RuleViolation("acknowledgement.no-address");
        }
        if (acknowledgements.isSent(enquiry)) {
            throw new RuleViolation("acknowledgement.already");
        }
        var text = acknowledgements.text(enquiry, mailbox, null).orElseThrow();
        if (!text.open().isEmpty()) {
            throw new RuleViolation("message.field.open", String.join(", ", text.open()));
        }
        var answers =
                mailboxes.lastLetter(enquiry).map(CaseMailbox.Last::answers).orElse(List.of());
        acknowledgements.queue(enquiry, mailbox, to, answers, current.get().id(), null);
    }
}
