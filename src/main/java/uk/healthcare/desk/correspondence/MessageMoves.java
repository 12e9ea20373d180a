package uk.healthcare.desk.correspondence;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MovableMessages.Movable;
import uk.healthcare.desk.correspondence.MovableMessages.Move;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * Moves a message that came in to the enquiry it belongs to, with all that hangs on it. An enquiry that had been made of
 * just this message, and on which nothing else has happened, is merged into the other one in the same step, if that is open.
 */
@Service
public class MessageMoves {

    private final MovableMessages messages;
    private final EnquiryMail enquiries;
    private final EnquiryAccess access;
    private final MergeService merges;
    private final WithheldOriginals originals;
    private final CurrentStaff current;
    private final Clock clock;

    MessageMoves(
            MovableMessages messages,
            EnquiryMail enquiries,
            EnquiryAccess access,
            MergeService merges,
            WithheldOriginals originals,
            CurrentStaff current,
            Clock clock) {
        this.messages = messages;
        this.enquiries = enquiries;
        this.access = access;
        this.merges = merges;
        this.originals = originals;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @throws NotFound when the person may not see the message or the enquiry it shall move to
     * @throws RuleViolation when it is there already, or is one of our own
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("message.move")
    public void move(MessageId id, EnquiryId wanted) {
        access.requireReadable(wanted);
        var to = enquiries.onwards(wanted);
        access.requireReadable(to);
        var message = readable(id);
        var from = message.enquiry();
        if (message.ours()) {
            throw new RuleViolation("mail.move.ours");
        }
        if (to.equals(from)) {
            throw new RuleViolation("mail.move.there").at("enquiry");
        }
        var emptied = enquiries.isOpen(to)
                && messages.isAllThereIs(message, current.get().id());
        if (emptied) {
            merges.merge(from, to, "Its message belongs to " + enquiries.reference(to));
            messages.put(message, to, MailOutcome.JOINED);
        } else {
            moveAlone(message, to);
        }
        messages.moved(new Move(id, clock.instant(), from, to, current.get().id(), emptied));
    }

    private void moveAlone(Movable message, EnquiryId to) {
        var from = message.enquiry();
        originals.withhold(from);
        tellBoth(
                from,
                to,
                "Message moved to " + enquiries.reference(to),
                "Message moved here from " + enquiries.reference(from));
        enquiries.entriesFollow(from, to, message.id());
        messages.put(message, to, null);
        messages.belongsTo(message, to);
    }

    /**
     * Takes the last move of the message back; an enquiry that was closed by it opens again.
     *
     * @throws RuleViolation when nothing is left to take back, or something has followed from it
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional
    @Audited("message.move.undo")
    public void undo(MessageId id) {
        var message = readable(id);
        var move = messages.lastMove(id)
                .filter(last -> last.to().equals(message.enquiry()))
                .orElseThrow(() -> new RuleViolation("mail.move.none"));
        access.requireReadable(move.from());
        if (move.emptied()) {
            merges.undo(move.from());
            messages.put(message, move.from(), MailOutcome.NEW_ENQUIRY);
        } else {
            moveBackAlone(message, move);
        }
        messages.undone(move, clock.instant());
    }

    private void moveBackAlone(Movable message, Move move) {
        tellBoth(
                move.to(),
                move.from(),
                "Message moved back to " + enquiries.reference(move.from()),
                "Message moved back from " + enquiries.reference(move.to()));
        enquiries.entriesFollow(move.to(), move.from(), message.id());
        messages.put(message, move.from(), null);
        messages.belongsNoMore(message, move.to());
    }

    private Movable readable(MessageId id) {
        var message = messages.locked(id);
        try {
            access.requireReadable(message.enquiry());
        } catch (NotFound hidden) {
            throw new NotFound(id);
        }
        return message;
    }

    /** In the order of their numbers, so that two moves at once do not wait for each other. */
    private void tellBoth(EnquiryId left, EnquiryId reached, String told, String answer) {
        var by = current.get().id();
        var now = clock.instant();
        if (left.value() < reached.value()) {
            enquiries.messageMoved(left, told, null, by, now);
            enquiries.messageMoved(reached, answer, null, by, now);
        } else {
            enquiries.messageMoved(reached, answer, null, by, now);
            enquiries.messageMoved(left, told, null, by, now);
        }
    }
}
