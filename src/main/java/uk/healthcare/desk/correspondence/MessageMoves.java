package uk.healthcare.desk.correspondence;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
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
     * @throws RuleViolation when it is there already, is one of our own, or was moved or merged at this moment
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("message.move")
    public void move(MessageId id, EnquiryId wanted) {
        var to = enquiries.onwards(wanted);
        var message = locked(id, messages.place(id), to);
        access.requireReadable(wanted);
        access.requireReadable(to);
        if (message.ours()) {
            throw new RuleViolation("mail.move.ours");
        }
        var from = message.enquiry();
        if (to.equals(from)) {
            throw new RuleViolation("mail.move.there").at("enquiry");
        }
        requireLast(to);
        var emptied = enquiries.isOpen(to)
                && messages.isAllThereIs(message, current.get().id());
        if (emptied) {
            merges.merge(from, to, "Its message belongs to " + enquiries.reference(to));
        } else {
            moveAlone(message, to);
        }
        messages.moved(new Move(id, clock.instant(), from, to, current.get().id(), emptied));
    }

    private void moveAlone(Movable message, EnquiryId to) {
        var from = message.enquiry();
        originals.withhold(from);
        tell(from, "Message moved to " + enquiries.reference(to));
        tell(to, "Message moved here from " + enquiries.reference(from));
        enquiries.entriesFollow(to, message.id());
        messages.put(message, to);
        messages.belongsTo(message, to);
    }

    /**
     * Takes the last move of the message back; an enquiry that was closed by it opens again. One that has been merged since
     * is reached where it goes on.
     *
     * @throws RuleViolation when nothing is left to take back, something has followed from it, or the message was moved or
     *     merged at this moment
     */
    @PreAuthorize(Permission.WORK_ENQUIRY)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @Audited("message.move.undo")
    public void undo(MessageId id) {
        var place = messages.place(id);
        var planned = messages.lastMove(id).filter(last -> last.to().equals(place));
        var message = locked(id, place, planned.map(this::back).orElse(place));
        var move = messages.lastMove(id)
                .filter(last -> last.to().equals(message.enquiry()))
                .orElseThrow(() -> new RuleViolation("mail.move.none"));
        var to = back(move);
        access.requireReadable(move.from());
        access.requireReadable(to);
        if (to.equals(message.enquiry())) {
            throw new RuleViolation("mail.move.none");
        }
        if (!planned.equals(Optional.of(move))) {
            throw meanwhile();
        }
        if (move.emptied()) {
            merges.undo(move.from());
        } else {
            requireLast(to);
            moveBackAlone(message, to);
            messages.undone(move, clock.instant());
        }
    }

    private void moveBackAlone(Movable message, EnquiryId to) {
        var from = message.enquiry();
        tell(from, "Message moved back to " + enquiries.reference(to));
        tell(to, "Message moved back from " + enquiries.reference(from));
        enquiries.entriesFollow(to, message.id());
        messages.put(message, to);
        messages.belongsNoMore(message, from);
    }

    /** An enquiry that the move closed is opened; every other one is reached where it goes on. */
    private EnquiryId back(Move move) {
        return move.emptied() ? move.from() : enquiries.onwards(move.from());
    }

    /**
     * The message, after the two enquiries that it concerns: whoever merges them locks them first and their messages
     * afterwards.
     *
     * @throws RuleViolation when it was moved elsewhere in between
     */
    private Movable locked(MessageId id, EnquiryId place, EnquiryId other) {
        access.lock(place, other);
        var message = messages.locked(id);
        try {
            access.requireReadable(message.enquiry());
        } catch (NotFound hidden) {
            throw new NotFound(id);
        }
        if (!message.enquiry().equals(place) && !message.enquiry().equals(other)) {
            throw meanwhile();
        }
        return message;
    }

    /** Nothing can be merged into or out of a locked one, but that could have been done before it was. */
    private void requireLast(EnquiryId locked) {
        if (!enquiries.onwards(locked).equals(locked)) {
            throw meanwhile();
        }
    }

    private static RuleViolation meanwhile() {
        return new RuleViolation("mail.move.meanwhile");
    }

    private void tell(EnquiryId enquiry, String what) {
        enquiries.messageMoved(enquiry, what, null, current.get().id(), clock.instant());
    }
}
