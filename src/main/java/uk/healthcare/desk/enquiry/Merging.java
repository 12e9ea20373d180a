package uk.healthcare.desk.enquiry;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.AuditTrail;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;

/** Merges a duplicate into the enquiry that goes on, and takes it out again, in the transaction of its caller. */
@Component
class Merging {

    private final EnquiryAccess access;
    private final Closings closings;
    private final List<MergeParticipant> participants;
    private final MergeRecords records;
    private final AuditTrail trail;
    private final EntityManager entities;

    Merging(
            EnquiryAccess access,
            Closings closings,
            List<MergeParticipant> participants,
            MergeRecords records,
            AuditTrail trail,
            EntityManager entities) {
        this.access = access;
        this.closings = closings;
        this.participants = participants;
        this.records = records;
        this.trail = trail;
        this.entities = entities;
    }

    /** @throws RuleViolation when the person may not close the duplicate, or it cannot be merged into that one */
    void requireMayMerge(Enquiry from, Enquiry into) {
        new MergeGuard(from, into).requireMergeable();
        closings.requireMayClose(from, Outcome.DUPLICATE);
        participants.forEach(participant -> participant.requireMovable(from.id()));
    }

    /** Once: a second time, as by a double click, changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void merge(Enquiry from, Enquiry into, @Nullable String reason, Act act) {
        if (into.id().equals(from.mergedInto())) {
            return;
        }
        requireMayMerge(from, into);
        var merge = new Merge(from.id(), into.id(), act.by(), act.at());
        var moved = new MovedRows();
        participants.forEach(participant -> participant.move(merge, moved));
        var before = into.patientDataKnown();
        var notTaken = notTakenOver(from, into);
        var taken = into.takeOver(from, access.isOwnCase(into), act);
        var why = reason == null || reason.isBlank() ? "The same request as " + into.reference() : reason;
        closings.close(from, Outcome.DUPLICATE, why, into.id(), act);
        taken.tell(moved);
        into.tellOfMerge(from, told(moved, taken, notTaken), act);
        // Tasks and holds get their numbers by it.
        entities.flush();
        taken.writeDown(moved, merge.from().value());
        records.keep(merge, before, moved);
        trail.record(act.by(), "enquiry.merge", into.id());
    }

    /** Puts back exactly what was moved; what came afterwards stays where it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void undo(Enquiry from, Enquiry into, Act act) {
        new MergeGuard(from, into).requireSeparable();
        closings.requireMayTakeBack(from, from.stageBefore);
        var closedAt = Objects.requireNonNull(from.closedAt);
        var standing = records.standing(from.id(), into.id());
        var moved = standing.map(records::moved).orElseGet(MovedRows::new);
        var merge = standing.map(MergeRecords.Standing::merge)
                .orElse(new Merge(from.id(), into.id(), from.closedBy, closedAt));
        participants.forEach(participant -> participant.back(merge, moved));
        from.undoMerge(act);
        into.giveBack(from, moved, act).forEach(entities::remove);
        closings.undone(from.id(), closedAt);
        standing.ifPresent(one -> {
            into.patientDataAsBefore(one.before(), merge, laterOnes(one), act);
            records.undone(one, act);
        });
        trail.record(act.by(), "enquiry.merge.undo", into.id());
    }

    /** Read only: what they say of themselves counts in the other as long as they are merged into it. */
    private List<Enquiry> laterOnes(MergeRecords.Standing one) {
        return records.since(one).stream()
                .map(id -> entities.find(Enquiry.class, id.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String told(MovedRows moved, TakenOver taken, List<String> notTaken) {
        var over = moved.told().isEmpty() ? "" : "Taken over: " + String.join(", ", moved.told()) + ".";
        var not = notTaken.isEmpty() ? "" : "Not taken over: " + String.join(", ", notTaken) + ".";
        return Limits.fitting(
                Stream.of(over, taken.filled(), not)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n")),
                EnquiryFields.DESCRIPTION);
    }

    /** What must not go over by itself, and what somebody has to look at for that reason. */
    private static List<String> notTakenOver(Enquiry from, Enquiry into) {
        var not = new ArrayList<String>();
        if (from.dueDiligence != DueDiligenceState.NOT_STARTED) {
            not.add("due diligence ("
                    + from.dueDiligence.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " there)");
        }
        if (from.partners.stream().anyMatch(PartnerProgress::consented)) {
            not.add("consent of the enquirer");
        }
        if (into.restricted && (!from.collaborators.isEmpty())) {
            not.add("colleagues on the case, since this one is restricted");
        }
        if (from.holds.open() != null && into.holds.open() != null) {
            not.add("its hold, since there is one here");
        }
        return not;
    }
}
