package uk.healthcare.desk.enquiry;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.StaffId;

/**
 * What the correspondence tells the enquiry, in the correspondence's own transaction: {@code by} is null when the system
 * or somebody outside acts. Whether a person may do it is asked by the correspondence's services.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EnquiryMail {

    private final EnquiryRepository enquiries;
    private final EnquirerRepository enquirers;
    private final PartyRegister parties;
    private final ActFactory acts;
    private final MergedEnquiries merged;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    EnquiryMail(
            EnquiryRepository enquiries,
            EnquirerRepository enquirers,
            PartyRegister parties,
            ActFactory acts,
            MergedEnquiries merged,
            JdbcClient jdbc,
            EntityManager entities) {
        this.enquiries = enquiries;
        this.enquirers = enquirers;
        this.parties = parties;
        this.acts = acts;
        this.merged = merged;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** A new enquiry, received at that moment; once for each key: the same key again gives the same enquiry. */
    public EnquiryId receive(String requestKey, EnquiryFields fields, boolean demonstration, Instant at) {
        var known = enquiries.findByRequestKey(requestKey);
        if (known.isPresent()) {
            return known.get().id();
        }
        var checked = withWhatIsKnown(fields.checked());
        var act = acts.of(null, at);
        var reference = EnquiryArchive.reference(act.at(), enquiries.nextReferenceNumber());
        var receipt = new Receipt(reference, requestKey, checked, parties.find(checked), demonstration);
        var id = enquiries.save(Enquiry.receive(receipt, act)).id();
        // The message is written by SQL and names the enquiry, so that has to be there.
        entities.flush();
        return id;
    }

    public void madeOf(EnquiryId id, MessageId message, Instant at) {
        find(id).madeOf(message, acts.of(null, at));
    }

    /**
     * The enquiry in which this one goes on, locked: what comes for a duplicate belongs to the one into which it was
     * merged, even if that was a moment ago.
     */
    public EnquiryId goingOn(EnquiryId id) {
        return lockedGoingOn(id).id();
    }

    /** The same for who only looks or suggests: nothing is locked. */
    public EnquiryId onwards(EnquiryId id) {
        return merged.onwards(id);
    }

    /** Locks the enquiry: two messages at once are told one after the other. */
    public void messageReceived(EnquiryId id, MessageId message, String from, boolean ofEnquirer, Instant at) {
        lockedGoingOn(id).messageReceived(message, from, ofEnquirer, acts.of(null, at));
    }

    public void machineMailReceived(EnquiryId id, MessageId message, String what, Instant at) {
        lockedGoingOn(id).machineMailReceived(message, what, acts.of(null, at));
    }

    public void messageSent(EnquiryId id, MessageId message, String to, @Nullable StaffId by, Instant at) {
        lockedGoingOn(id).messageSent(message, to, acts.of(by, at));
    }

    public void acknowledgementSent(EnquiryId id, MessageId message, String to, @Nullable StaffId by, Instant at) {
        lockedGoingOn(id).acknowledgementSent(message, to, acts.of(by, at));
    }

    public void sendingFailed(EnquiryId id, String to, String why, Instant at) {
        lockedGoingOn(id).sendingFailed(to, why, acts.of(null, at));
    }

    /** A message has left, but what should follow from it is no longer allowed. */
    public void sentInVain(EnquiryId id, String to, String why, Instant at) {
        lockedGoingOn(id).sentInVain(to, why, acts.of(null, at));
    }

    /** The enquirer was not told by itself that the enquiry arrived. */
    public void notAcknowledged(EnquiryId id, String why, Instant at) {
        find(id).notAcknowledged(why, acts.of(null, at));
    }

    public void messageMoved(EnquiryId id, String title, @Nullable MessageId message, StaffId by, Instant at) {
        locked(id).messageMoved(title, message, acts.of(by, at));
    }

    /** The entries that told of a message, also on a duplicate with which it came: it is on no enquiry any more. */
    public void forget(MessageId message) {
        jdbc.sql("delete from timeline_entry where message_id = :message")
                .param("message", message.value())
                .update();
    }

    /**
     * What the timeline tells of a message goes with it to another enquiry, at its own time, wherever it is told now: what
     * came with a duplicate is told there. Where it once came with a duplicate it goes back to that, as the message does
     * when they are taken apart.
     */
    public void entriesFollow(EnquiryId to, MessageId message) {
        jdbc.sql("update timeline_entry set enquiry_id = :to where message_id = :message")
                .param(
                        "to",
                        merged.cameWith(to, MovedRows.MESSAGE, message.value()).value())
                .param("message", message.value())
                .update();
    }

    /** What was typed of the enquiry, for writing to its enquirer. */
    public EnquiryFields fields(EnquiryId id) {
        return find(id).fields();
    }

    public String reference(EnquiryId id) {
        return find(id).reference();
    }

    /** By when we move next, as the clocks say: triage, then the first approach; null when neither runs. */
    public @Nullable Instant answerDue(EnquiryId id) {
        var clocks = find(id).clocks;
        var triage = clocks.due(ClockKind.TRIAGE);
        return triage == null ? clocks.due(ClockKind.FIRST_APPROACH) : triage;
    }

    /** Who owns it; null while nobody does. */
    public @Nullable StaffId owner(EnquiryId id) {
        return find(id).owner();
    }

    public boolean isOpen(EnquiryId id) {
        return find(id).stage().isOpen();
    }

    /** The open and closed enquiries that bear one of these references, or into which those that bear it were merged. */
    public List<EnquiryId> ofReferences(List<String> references) {
        return references.isEmpty()
                ? List.of()
                : jdbc
                        .sql("select id from enquiry where reference in (:references) order by id")
                        .param("references", references)
                        .query((row, number) -> new EnquiryId(row.getLong("id")))
                        .list()
                        .stream()
                        .map(merged::onwards)
                        .distinct()
                        .toList();
    }

    /** A message says less of its sender than an earlier case did: that is not forgotten. */
    private EnquiryFields withWhatIsKnown(EnquiryFields fields) {
        if (fields.email() == null) {
            return fields;
        }
        var known = enquirers.findByEmailOrderById(fields.email());
        return known.isEmpty() ? fields : known.getFirst().complete(fields);
    }

    private Enquiry find(EnquiryId id) {
        return enquiries.findById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    /** Those on the way are locked too: while they are, it leads there. What was merged on meanwhile is locked last. */
    private Enquiry lockedGoingOn(EnquiryId id) {
        enquiries.lockInOrder(merged.way(id));
        var enquiry = locked(id);
        while (enquiry.mergedInto() != null) {
            enquiry = locked(enquiry.mergedInto());
        }
        return enquiry;
    }

    private Enquiry locked(EnquiryId id) {
        return enquiries.findForUpdate(id.value()).orElseThrow(() -> new NotFound(id));
    }
}
