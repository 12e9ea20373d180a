package uk.healthcare.desk.referral.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.referral.agreement.ConfirmationAnswer;
import uk.healthcare.desk.referral.agreement.WithoutUs;

/**
 * What the enquirer was asked of an agreement as it stands, and answered.
 *
 * @param letters how many left: the question and its reminders
 * @param lastLetter when the last of them left
 * @param bounce why a letter came back
 * @param expiresAt until when the link can be answered; null where it was not asked by a letter
 * @param answer null while there is none
 */
public record ConfirmationRow(
        Instant askedAt,
        @Nullable String address,
        @Nullable String letterState,
        int letters,
        @Nullable Instant lastLetter,
        @Nullable String bounce,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Answer answer) {

    /** The answer. @param byLink whether it came by the enquirer's link */
    public record Answer(Instant at, String givenBy, boolean byLink, ConfirmationAnswer content) {}

    /** How far it is. */
    public enum ConfirmationStanding {
        NOT_ASKED,
        /** The question is on its way. */
        LEAVING,
        ASKED,
        /** The question failed, was taken back, or bounced. */
        NOT_DELIVERED,
        /** Withdrawn or expired without an answer. */
        OVER,
        CONFIRMED,
        NOT_RIGHT
    }

    public ConfirmationStanding standing(Instant now) {
        if (answer != null) {
            return Boolean.TRUE.equals(answer.content().amountRight())
                    ? ConfirmationStanding.CONFIRMED
                    : ConfirmationStanding.NOT_RIGHT;
        }
        if (revokedAt != null || (expiresAt != null && !now.isBefore(expiresAt))) {
            return ConfirmationStanding.OVER;
        }
        if (bounce != null || letterState == null) {
            return ConfirmationStanding.NOT_DELIVERED;
        }
        return switch (letterState) {
            case "SENT" -> ConfirmationStanding.ASKED;
            case "FAILED", "DISCARDED" -> ConfirmationStanding.NOT_DELIVERED;
            default -> ConfirmationStanding.LEAVING;
        };
    }

    /** To be joined to the agreement {@code a}. */
    static final String JOINS = """
            left join agreement_confirmation ac on ac.id = (select max(x.id) from agreement_confirmation x
              where x.agreement_id = a.id and x.revision = a.revision)
            left join personal_link al on al.id = ac.link_id
            left join (select l.confirmation_id, max(case when l.number = 0 then o.state end) letter_state,
                sum(o.state = 'SENT') letters, max(o.sent_at) last_letter, max(o.bounce) bounce
              from confirmation_letter l join outgoing_message o on o.message_id = l.message_id
              where l.confirmation_id in (select c.id from agreement_confirmation c where c.enquiry_id = :enquiry)
              group by l.confirmation_id) ao on ao.confirmation_id = ac.id""";

    static final String COLUMNS = """
            ac.id confirmation_id, ac.asked_at, ac.address asked_address, ac.answered_at confirmed_at, ac.given_by,
              ac.channel, ac.recorded_by, ac.amount_right, ac.right_amount, ac.without_us, ac.desk_mark, ac.partner_mark,
              ac.words, al.expires_at, al.revoked_at, ao.letter_state, ao.letters, ao.last_letter, ao.bounce""";

    static @Nullable ConfirmationRow read(ResultSet row) throws SQLException {
        if (row.getObject("confirmation_id") == null) {
            return null;
        }
        return new ConfirmationRow(
                Utc.moment(row, "asked_at"),
                row.getString("asked_address"),
                row.getString("letter_state"),
                row.getInt("letters"),
                Utc.momentOrNull(row, "last_letter"),
                row.getString("bounce"),
                Utc.momentOrNull(row, "expires_at"),
                Utc.momentOrNull(row, "revoked_at"),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var at = Utc.momentOrNull(row, "confirmed_at");
        return at == null
                ? null
                : new Answer(
                        at,
                        row.getString("given_by"),
                        row.getString("channel") == null,
                        new ConfirmationAnswer(
                                row.getBoolean("amount_right"),
                                row.getString("right_amount"),
                                WithoutUs.valueOf(row.getString("without_us")),
                                row.getObject("desk_mark", Integer.class),
                                row.getObject("partner_mark", Integer.class),
                                row.getString("words")));
    }
}
