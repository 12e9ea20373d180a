package uk.healthcare.desk.referral.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.ReferralLetters.ReferralLetter;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.referral.Referrals;

/**
 * Reminds enquirers of a question about their agreement, so many days after it left, at most three times. It ends with
 * the answer, when the enquirer writes, when a letter of it bounced, when the question was withdrawn, and when the
 * agreement was corrected.
 */
@Component
class ConfirmationReminders {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationReminders.class);
    private static final int MOST = 3;
    private static final int AT_ONCE = 200;

    /** How many reminders were written for each open question, and when it left. */
    private static final String OPEN = """
            select c.id, c.enquiry_id, q.sent_at, (select max(l.number) from confirmation_letter l where l.confirmation_id = c.id) last
              from agreement_confirmation c
              join agreement a on a.id = c.agreement_id and a.revision = c.revision
              join personal_link k on k.id = c.link_id and k.used_at is null and k.revoked_at is null and k.expires_at > :now
              join confirmation_letter f on f.confirmation_id = c.id and f.number = 0
              join outgoing_message q on q.message_id = f.message_id and q.state = 'SENT' and q.sent_at <= :first
             where c.answered_at is null
               and not exists (select 1 from confirmation_letter l join outgoing_message o on o.message_id = l.message_id
                 where l.confirmation_id = c.id and o.bounced_at is not null)
               and not exists (select 1 from message m where m.enquiry_id = c.enquiry_id and m.sender = c.address
                 and m.direction = 'IN' and m.purpose = 'LETTER' and m.at > q.sent_at)
             having last < :most order by q.sent_at, c.id""";

    private final List<Duration> after;
    private final ConfirmationRepository stored;
    private final Confirmations confirmations;
    private final AgreementRepository agreements;
    private final Referrals referrals;
    private final ReferralLetters letters;
    private final EnquiryProgress progress;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConfirmationReminders(
            @Value("${desk.agreement.remind-after}") List<Duration> after,
            ConfirmationRepository stored,
            Confirmations confirmations,
            AgreementRepository agreements,
            Referrals referrals,
            ReferralLetters letters,
            EnquiryProgress progress,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        if (after.size() > MOST
                || !after.equals(after.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException(
                    "desk.agreement.remind-after has at most " + MOST + " times, each after the one before");
        }
        this.after = List.copyOf(after);
        this.stored = stored;
        this.confirmations = confirmations;
        this.agreements = agreements;
        this.referrals = referrals;
        this.letters = letters;
        this.progress = progress;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Due(long confirmation, EnquiryId enquiry, int number) {}

    /** Writes the reminders that are due. Returns how many. */
    int remind() {
        return (int) due(clock.instant()).stream().filter(this::remindAlone).count();
    }

    private List<Due> due(Instant now) {
        if (after.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(OPEN)
                .param("now", Utc.column(now))
                .param("first", Utc.column(now.minus(after.getFirst())))
                .param("most", after.size())
                .query((row, number) -> {
                    var next = row.getInt("last") + 1;
                    var left = Utc.moment(row, "sent_at");
                    return left.plus(after.get(next - 1)).isAfter(now)
                            ? null
                            : new Due(row.getLong("id"), new EnquiryId(row.getLong("enquiry_id")), next);
                })
                .list()
                .stream()
                .filter(Objects::nonNull)
                .limit(AT_ONCE)
                .toList();
    }

    private boolean remindAlone(Due due) {
        try {
            transaction.executeWithoutResult(status -> write(due));
            return true;
        } catch (DuplicateKeyException another) {
            LOG.debug("Another node reminds of question {}", due.confirmation());
        } catch (RuleViolation later) {
            LOG.info("Question {} is not reminded of now: {}", due.confirmation(), later.key());
        }
        return false;
    }

    private void write(Due due) {
        progress.lock(due.enquiry());
        var confirmation = stored.findById(due.confirmation()).orElseThrow();
        var agreement = agreements.findByEnquiryId(confirmation.enquiry()).orElseThrow();
        var filled = letters.fillConfirmation(confirmation.enquiry(), referrals.name(agreement.partner()), null);
        var key = "reminder " + due.number() + " of question " + due.confirmation();
        var message = letters.put(new ReferralLetter(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                confirmation.enquiry(),
                agreement.referral(),
                MessagePurpose.CONFIRMATION,
                List.of(new EmailAddress(Objects.requireNonNull(confirmation.address()))),
                filled.subject(),
                filled.body(),
                confirmation.link(),
                List.of(),
                null));
        confirmations.letter(confirmation, due.number(), message);
    }
}
