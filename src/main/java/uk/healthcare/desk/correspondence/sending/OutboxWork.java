package uk.healthcare.desk.correspondence.sending;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.Recipient;
import uk.healthcare.desk.ui.RuleMessages;

/**
 * Sends what is due, one after the other: taken for this worker and committed, handed to the server outside any
 * transaction, written down. Whatever dies in between is taken up again when its lease has run out, with the same
 * Message-ID.
 */
@Component
class OutboxWork {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWork.class);

    /** A message that kills whoever sends it is not tried for ever. */
    private static final int MOST_ATTEMPTS = 40;

    private static final int TRIES_AT_WRITING_DOWN = 4;

    private final OutboxClaims claims;
    private final LinkInLetter links;
    private final OutgoingMime mime;
    private final Postman postman;
    private final SendingOutcomes outcomes;

    OutboxWork(OutboxClaims claims, LinkInLetter links, OutgoingMime mime, Postman postman, SendingOutcomes outcomes) {
        this.claims = claims;
        this.links = links;
        this.mime = mime;
        this.postman = postman;
        this.outcomes = outcomes;
    }

    /** Sends all that is due now. Returns how many messages were taken up. */
    int drain() {
        var taken = 0;
        for (var next = claim(); next.isPresent(); next = claim()) {
            var delivery = handOver(next.get());
            settle(next.get(), delivery);
            taken++;
        }
        return taken;
    }

    Optional<Outgoing> claim() {
        return claims.next();
    }

    Delivery handOver(Outgoing message) {
        if (message.attempt() > MOST_ATTEMPTS) {
            return refusedForAll(message, "It was tried too often without an end.");
        }
        try {
            outcomes.requireStillRight(message);
            var to = message.open().stream().map(Recipient::address).toList();
            return postman.deliver(message.mailbox(), mime.of(links.filled(message)), to);
        } catch (RuleViolation changed) {
            return refusedForAll(message, RuleMessages.text(changed) + ".");
        } catch (MessagingException e) {
            LOG.error("Message {} cannot be written as mail", message.id(), e);
            return refusedForAll(message, "It cannot be written as an e-mail: " + e.getMessage());
        }
    }

    void settle(Outgoing message, Delivery delivery) {
        for (var tries = 1; ; tries++) {
            try {
                settleOnce(message, delivery);
                return;
            } catch (PessimisticLockingFailureException e) {
                if (tries == TRIES_AT_WRITING_DOWN) {
                    throw e;
                }
                LOG.info("Somebody else writes to the enquiry of message {}; once more", message.id());
            }
        }
    }

    private void settleOnce(Outgoing message, Delivery delivery) {
        try {
            outcomes.settle(message, delivery);
        } catch (RuleViolation meanwhile) {
            outcomes.settleAlone(message, delivery, meanwhile);
        }
    }

    private static Delivery refusedForAll(Outgoing message, String why) {
        return new Delivery(
                Set.of(),
                message.open().stream()
                        .map(Recipient::address)
                        .distinct()
                        .collect(Collectors.toMap(address -> address, address -> why)),
                null);
    }
}
