package uk.healthcare.desk.enquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.StaffId;

/**
 * The three screening questions and who answered them: is it real, is it ours, is it clear of anything that stops us?
 * Only three times yes lets an enquiry into matching.
 */
@Embeddable
public record Screening(
        @Enumerated(EnumType.STRING) @Column(name = "screened_real")
        Answer real,

        @Enumerated(EnumType.STRING) @Column(name = "screened_ours")
        Answer ours,

        @Enumerated(EnumType.STRING) @Column(name = "screened_clear")
        Answer clear,

        @Column(name = "screened_note") @Nullable String note,
        @Column(name = "screened_by") @Nullable StaffId by,
        @Column(name = "screened_at") Instant at) {

    static final int NOTE = 500;

    /** Whether these are the same answers, whoever gave them and when. */
    boolean saysTheSameAs(@Nullable Screening other) {
        return other != null
                && real == other.real
                && ours == other.ours
                && clear == other.clear
                && Objects.equals(note, other.note);
    }

    Screening without(PatientPassages passages) {
        var words = note == null ? null : Limits.fitting(passages.removedFrom(note), NOTE);
        return new Screening(real, ours, clear, words, by, at);
    }

    public boolean passed() {
        return real == Answer.YES && ours == Answer.YES && clear == Answer.YES;
    }
}
