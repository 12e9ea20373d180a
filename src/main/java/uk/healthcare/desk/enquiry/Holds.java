package uk.healthcare.desk.enquiry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The holds of one enquiry: at most one is open. */
@Embeddable
class Holds {

    @OneToMany(mappedBy = "enquiry", cascade = CascadeType.ALL)
    private List<Hold> history = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private @Nullable HoldKind holdKind;

    private @Nullable LocalDate holdUntil;

    void begin(Enquiry enquiry, HoldKind kind, String reason, LocalDate until, Act act) {
        release(act.at());
        history.add(new Hold(enquiry, kind, reason, until, act));
        holdKind = kind;
        holdUntil = until;
    }

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
