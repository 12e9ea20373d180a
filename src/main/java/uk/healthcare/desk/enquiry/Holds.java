package uk.healthcare.desk.enquiry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.ReferralId;

/** The holds of one enquiry: at most one is open. */
@Embeddable
class Holds {

    @OneToMany(mappedBy = "enquiry", cascade = CascadeType.ALL)
    private List<Hold> history = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private @Nullable HoldKind holdKind;

    private @Nullable LocalDate holdUntil;

    Hold begin(Enquiry enquiry, HoldKind kind, String reason, LocalDate until, Act act) {
        end(act.at());
        var hold = new Hold(enquiry, kind, reason, until, act);
        start(hold);
        return hold;
    }

    /** A partner's question waits for the enquirer; the questions of others go on to wait behind it. */
    void ask(Enquiry enquiry, ReferralId referral, String reason, LocalDate until, Act act) {
        release(act.at());
        forget(referral);
        start(Hold.ofQuestion(enquiry, referral, reason, until, act));
    }

    /**
     * The question of that partner waits no longer. A hold that is open for it ends, or goes on for the question of another
     * partner that was asked before and still waits.
     *
     * @return whether the hold that was open was for its question
     */
    boolean questionOver(ReferralId referral, Act act) {
        var its = history.stream()
                .filter(hold -> hold.isOpen() && referral.equals(hold.questionOf()))
                .findFirst();
        forget(referral);
        its.ifPresent(hold -> {
            release(act.at());
            history.stream()
                    .filter(other -> other.questionOf() != null)
                    .max(Comparator.comparing(Hold::since))
                    .ifPresent(other -> start(other.after(hold, act)));
        });
        return its.isPresent();
    }

    private void start(Hold hold) {
        history.add(hold);
        holdKind = hold.interval().kind();
        holdUntil = hold.untilOn();
    }

    private void forget(ReferralId referral) {
        history.stream().filter(hold -> referral.equals(hold.questionOf())).forEach(Hold::forgetQuestion);
    }

    /** Ends for good: the enquirer answered, or somebody decided so. No question waits any more. */
    void end(Instant at) {
        release(at);
        history.forEach(Hold::forgetQuestion);
    }

    /** Ends by a move that can be taken back. */
    void release(Instant at) {
        history.stream().filter(Hold::isOpen).forEach(hold -> hold.release(at));
        holdKind = null;
        holdUntil = null;
    }

    /** Takes back the release of a hold at that moment. */
    void undo(Instant moment) {
        for (var hold : history) {
            if (moment.equals(hold.interval().to())) {
                hold.resume();
                holdKind = hold.interval().kind();
                holdUntil = hold.untilOn();
            }
        }
    }

    /** Why it is on hold; null when it is not. */
    @Nullable
    String reason() {
        return history.stream()
                .filter(Hold::isOpen)
                .map(Hold::reason)
                .findFirst()
                .orElse(null);
    }

    /** The one that is open. */
    Optional<Hold> current() {
        return history.stream().filter(Hold::isOpen).findFirst();
    }

    /** Takes the open hold out, if it is one of these, as if it had never been. */
    Optional<Hold> takeOut(List<Long> ids) {
        var found = current().filter(hold -> ids.contains(hold.id()));
        found.ifPresent(hold -> {
            history.remove(hold);
            holdKind = null;
            holdUntil = null;
        });
        return found;
    }

    List<HoldInterval> intervals() {
        return history.stream().map(Hold::interval).toList();
    }

    @Nullable
    HoldKind open() {
        return holdKind;
    }

    @Nullable
    LocalDate openUntil() {
        return holdUntil;
    }
}
