package uk.healthcare.desk.correspondence.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.SendingState;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.ui.RuleMessages;

/** Writes down what came of sending, with all that follows from it, in one transaction. */
@Component
class SendingOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(SendingOutcomes.class);

    private final JdbcClient jdbc;
    private final EnquiryMail enquiries;
    private final List<AfterSending> followers;
    private final Clock clock;

    SendingOutcomes(JdbcClient jdbc, EnquiryMail enquiries, List<AfterSending> followers, Clock clock) {
        this.jdbc = jdbc;
        this.enquiries = enquiries;
        this.followers = followers;
        this.clock = clock;
    }

    /** @throws RuleViolation when what it stands for may no longer happen */
    @Transactional(readOnly = true)
    public void requireStillRight(Outgoing message) {
        var departing = new DepartingMessage(message.id(), message.enquiry(), message.referral(), message.link());
        followers.stream()
                .filter(one -> one.purpose() == message.purpose())
                .forEach(one -> one.requireStillRight(departing));
    }

    /** Does nothing when another worker has the message meanwhile. */
    @Transactional
    public void settle(Outgoing message, Delivery delivery) {
        settle(message, delivery, true);
    }

    /** The same for a message that has left though what should follow from it is no longer allowed: a person is told. */
    @Transactional
    public void settleAlone(Outgoing message, Delivery delivery, RuleViolation rule) {
        settle(message, delivery, false);
        enquiries.sentInVain(message.enquiry(), message.to(), RuleMessages.text(rule), clock.instant());
    }

    private void settle(Outgoing message, Delivery delivery, boolean followed) {
        var now = clock.instant();
        if (!stillOurs(message)) {
            LOG.warn("Message {} was taken over by another worker", message.id());
            return;
        }
        delivery.taken().forEach(address -> recipient(message, address.value(), now, null));
        delivery.refused().forEach((address, why) -> recipient(message, address.value(), null, why));
        var later = delivery.later();
        if (later != null && open(message) && Backoff.isOver(message.since(), now)) {
            giveUp(message, later);
        } else if (later != null && open(message)) {
            wait(message, later, now);
            return;
        }
        var refusal = refusal(message);
        if (!anyTaken(message)) {
            var why = refusal == null ? "Nobody could be reached." : refusal;
            state(message, SendingState.FAILED, why, null);
            enquiries.sendingFailed(message.enquiry(), message.to(), why, now);
            return;
        }
        state(message, SendingState.SENT, null, now);
        tellEnquiry(message, now);
        tellFollowers(message, followed, now);
        refusals(message).forEach(one -> enquiries.sendingFailed(message.enquiry(), one.address(), one.why(), now));
    }

    private void tellEnquiry(Outgoing message, Instant now) {
        if (message.purpose() == MessagePurpose.ACKNOWLEDGEMENT) {
            enquiries.acknowledgementSent(message.enquiry(), message.id(), message.to(), message.by(), now);
        } else {
            enquiries.messageSent(message.enquiry(), message.id(), message.to(), message.by(), now);
        }
    }

    private void tellFollowers(Outgoing message, boolean followed, Instant now) {
        var sent = new SentMessage(
                message.id(),
                message.enquiry(),
                message.referral(),
                message.link(),
                taken(message),
                message.body(),
                message.by(),
                now);
        followers.stream().filter(one -> one.purpose() == message.purpose()).forEach(one -> {
            if (followed) {
                one.sent(sent);
            } else {
                one.sentInVain(sent);
            }
        });
    }

    private boolean stillOurs(Outgoing message) {
        return jdbc.sql("""
                                select 1 from outgoing_message
                                where message_id = :id and state = 'SENDING' and attempts = :attempt for update""")
                .param("id", message.id().value())
                .param("attempt", message.attempt())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void wait(Outgoing message, String why, Instant now) {
        jdbc.sql("""
                        update outgoing_message
                        set state = 'WAITING', failure = left(:why, 300), leased_till = null, next_attempt_at = :then
                        where message_id = :id""")
                .param("id", message.id().value())
                .param("why", why)
                .param("then", Utc.column(now.plus(Backoff.after(message.attempt()))))
                .update();
    }

    private void state(Outgoing message, SendingState state, @Nullable String why, @Nullable Instant sentAt) {
        jdbc.sql("""
                        update outgoing_message
                        set state = :state, failure = left(:why, 300), leased_till = null, sent_at = :sent
                        where message_id = :id""")
                .param("id", message.id().value())
                .param("state", state.name())
                .param("why", why)
                .param("sent", sentAt == null ? null : Utc.column(sentAt))
                .update();
    }

    private void recipient(Outgoing message, String address, @Nullable Instant taken, @Nullable String why) {
        jdbc.sql("""
                        update outgoing_recipient set taken_at = :taken, refusal = left(:why, 300)
                        where message_id = :id and address = :address and taken_at is null""")
                .param("id", message.id().value())
                .param("address", address)
                .param("taken", taken == null ? null : Utc.column(taken))
                .param("why", why)
                .update();
    }

    private void giveUp(Outgoing message, String why) {
        jdbc.sql("""
                        update outgoing_recipient set refusal = left(:why, 300)
                        where message_id = :id and taken_at is null and refusal is null""")
                .param("id", message.id().value())
                .param("why", "Given up after a day. " + why)
                .update();
    }

    private List<EmailAddress> taken(Outgoing message) {
        return jdbc.sql("""
                        select address from outgoing_recipient
                        where message_id = :id and taken_at is not null order by position""")
                .param("id", message.id().value())
                .query((row, number) -> new EmailAddress(row.getString("address")))
                .list();
    }

    private boolean open(Outgoing message) {
        return exists(message, "taken_at is null and refusal is null");
    }

    private boolean anyTaken(Outgoing message) {
        return exists(message, "taken_at is not null");
    }

    private boolean exists(Outgoing message, String condition) {
        return jdbc.sql("select exists (select 1 from outgoing_recipient where message_id = :id and " + condition + ")")
                .param("id", message.id().value())
                .query(Boolean.class)
                .single();
    }

    private record Refusal(String address, String why) {}

    private @Nullable String refusal(Outgoing message) {
        return refusals(message).stream().map(Refusal::why).findFirst().orElse(null);
    }

    private List<Refusal> refusals(Outgoing message) {
        return jdbc.sql("""
                        select address, refusal from outgoing_recipient
                        where message_id = :id and refusal is not null order by position""")
                .param("id", message.id().value())
                .query((row, number) -> new Refusal(row.getString("address"), row.getString("refusal")))
                .list();
    }
}
