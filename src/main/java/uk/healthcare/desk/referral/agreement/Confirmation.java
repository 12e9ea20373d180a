package uk.healthcare.desk.referral.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.FieldChecks;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.reference.Language;

/** A question to an enquirer whether one revision of its agreement is as we recorded it, and the answer. */
@Entity
@Table(name = "agreement_confirmation")
public class Confirmation {

    private static final int NAME = 160;

    // One by one: the one with the highest number is the newest, on any node.
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_confirmation_seq")
    @SequenceGenerator(
            name = "agreement_confirmation_seq",
            sequenceName = "agreement_confirmation_seq",
            allocationSize = 1)
    private @Nullable Long id;

    @Version
    private int version;

    private EnquiryId enquiryId;
    private long agreementId;
    private int revision;
    private @Nullable Long linkId;
    private @Nullable String address;
    private String language;
    private Instant askedAt;
    private @Nullable StaffId askedBy;
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private @Nullable String givenBy;
    private @Nullable StaffId recordedBy;
    private @Nullable Boolean amountRight;
    private @Nullable String rightAmount;

    @Enumerated(EnumType.STRING)
    private @Nullable WithoutUs withoutUs;

    private @Nullable Byte deskMark;
    private @Nullable Byte partnerMark;
    private @Nullable String words;

    protected Confirmation() {}

    /** Where and how it is asked. @param link null where it is not asked by a letter */
    public record Asking(@Nullable LinkId link, @Nullable String address, Language language) {

        static final Asking NOT_BY_LETTER = new Asking(null, null, Language.ENGLISH);
    }

    public static Confirmation asked(Agreement agreement, Asking asking, @Nullable StaffId by, Instant at) {
        var confirmation = new Confirmation();
        confirmation.enquiryId = agreement.enquiry();
        confirmation.agreementId = agreement.id();
        confirmation.revision = agreement.revision();
        confirmation.linkId = asking.link() == null ? null : asking.link().value();
        confirmation.address = asking.address();
        confirmation.language = asking.language().code();
        confirmation.askedAt = at;
        confirmation.askedBy = by;
        return confirmation;
    }

    /**
     * Takes the answer.
     *
     * @param who gave it, by name
     * @param way null when it came by the link
     * @param by who recorded it; null when it came by the link
     * @throws RuleViolation beside each field that is wrong, or when there is an answer already
     */
    public void answer(
            ConfirmationAnswer typed, @Nullable Channel way, @Nullable String who, @Nullable StaffId by, Instant at) {
        if (answeredAt != null) {
            throw new RuleViolation("confirmation.answered");
        }
        var checks = new FieldChecks();
        var giver = checks.read(() -> Limits.required("givenBy", who, NAME));
        var answer = checks.read(typed::checked);
        checks.pass();
        givenBy = giver;
        take(Objects.requireNonNull(answer), way, by, at);
    }

    private void take(ConfirmationAnswer answer, @Nullable Channel way, @Nullable StaffId by, Instant at) {
        answeredAt = at;
        channel = way;
        recordedBy = by;
        amountRight = answer.amountRight();
        rightAmount = answer.rightAmount();
        withoutUs = answer.withoutUs();
        deskMark = small(answer.deskMark());
        partnerMark = small(answer.partnerMark());
        words = answer.words();
    }

    private static @Nullable Byte small(@Nullable Integer mark) {
        return mark == null ? null : mark.byteValue();
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    EnquiryId enquiry() {
        return enquiryId;
    }

    int revision() {
        return revision;
    }

    @Nullable
    LinkId link() {
        return linkId == null ? null : new LinkId(linkId);
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    boolean isRight() {
        return Boolean.TRUE.equals(amountRight);
    }
}
