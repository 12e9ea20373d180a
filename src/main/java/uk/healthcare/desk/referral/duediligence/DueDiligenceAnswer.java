package uk.healthcare.desk.referral.duediligence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.Answer;

/** The answer to one question, with a note; YES means that there is something to worry about. */
@Embeddable
public record DueDiligenceAnswer(
        @Enumerated(EnumType.STRING) @Column(name = "answer")
        Answer answer,

        @Column(name = "note") @Nullable String note) {}
