package uk.healthcare.desk.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Channel;

/** One step of a referral. A question of the partner is a step that stays where it is. Written once, never changed. */
@Entity
class ReferralMove {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "referral_move_seq")
    @SequenceGenerator(name = "referral_move_seq", sequenceName = "referral_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Referral referral;

    @Enumerated(EnumType.STRING)
    private @Nullable ReferralState fromState;

    @Enumerated(EnumType.STRING)
    private ReferralState toState;

    private Instant at;
    private @Nullable StaffId staffId;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Column(columnDefinition = "mediumtext")
    private @Nullable String text;

    protected ReferralMove() {}

    ReferralMove(
            Referral referral,
            @Nullable ReferralState from,
            ReferralState to,
            Said said,
            @Nullable StaffId by,
            Instant at) {
        this.referral = referral;
        this.fromState = from;
        this.toState = to;
        this.at = at;
        this.staffId = by;
        this.channel = said.channel();
        this.text = said.text();
    }

    /** What was said with a step, and how; either may be missing. */
    record Said(@Nullable Channel channel, @Nullable String text) {

        static final Said NOTHING = new Said(null, null);

        static Said text(@Nullable String text) {
            return new Said(null, text);
        }
    }
}
