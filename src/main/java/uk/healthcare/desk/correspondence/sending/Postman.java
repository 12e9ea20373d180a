package uk.healthcare.desk.correspondence.sending;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.correspondence.mailbox.MailFaults;
import uk.healthcare.desk.correspondence.mailbox.MailServers;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;

/** Hands a message to its server, within a time that the server cannot stretch by being slow. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final MailServers servers;
    private final Duration within;

    /** @param within shorter than {@link OutboxClaims#LEASE}, so that no two workers ever send the same */
    Postman(MailServers servers, @Value("${desk.mail.send-within:2m}") Duration within) {
        this.servers = servers;
        this.within = within;
        if (within.compareTo(OutboxClaims.LEASE) >= 0) {
            throw new IllegalArgumentException("desk.mail.send-within must be shorter than " + OutboxClaims.LEASE);
        }
    }

    Delivery deliver(Mailbox mailbox, MimeMessage message, Collection<EmailAddress> to) {
        try (var sockets = new SocketsInTime(within)) {
            try {
                return hand(mailbox, message, to, sockets);
            } catch (MessagingException e) {
                LOG.info("Not sent from {}: {}", mailbox.settings().address(), e.getMessage());
                return sockets.ranOut() ? Delivery.later("The mail server was too slow.") : undelivered(e, to);
            }
        }
    }

    private Delivery hand(Mailbox mailbox, MimeMessage message, Collection<EmailAddress> to, SocketsInTime sockets)
            throws MessagingException {
        var transport = servers.smtp(mailbox, sockets);
        try {
            transport.sendMessage(message, addresses(to));
            return new Delivery(Set.copyOf(to), Map.of(), null);
        } catch (SendFailedException partly) {
            if (partly.getValidSentAddresses() == null) {
                throw partly;
            }
            return partly(partly);
        } finally {
            closed(transport);
        }
    }

    private static void closed(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException farewell) {
            LOG.debug("The server did not wait for the farewell", farewell);
        }
    }

    /** Some have it: the others were refused, for now or for good. */
    private static Delivery partly(SendFailedException fault) {
        var taken = new HashSet<EmailAddress>();
        Arrays.stream(fault.getValidSentAddresses())
                .flatMap(address -> parsed(address).stream())
                .forEach(taken::add);
        var refused = refused(fault);
        return new Delivery(taken, refused, firstTemporary(fault));
    }

    private static Delivery undelivered(MessagingException fault, Collection<EmailAddress> to) {
        var refused = refused(fault);
        var whole = failures(fault)
                .filter(one -> one instanceof SMTPSendFailedException)
                .map(SMTPSendFailedException.class::cast)
                .filter(one -> !one.getCommand().startsWith("RCPT"))
                .findFirst()
                .orElse(null);
        if (whole != null && whole.getReturnCode() >= 500) {
            var why = MailFaults.refusal(whole.getReturnCode(), String.valueOf(whole.getMessage()));
            to.forEach(one -> refused.putIfAbsent(one, why));
        }
        if (refused.size() == to.size()) {
            return new Delivery(Set.of(), refused, null);
        }
        var temporary = firstTemporary(fault);
        if (temporary == null && whole != null) {
            temporary = MailFaults.refusal(whole.getReturnCode(), String.valueOf(whole.getMessage()));
        }
        return new Delivery(Set.of(), refused, temporary == null ? MailFaults.inPlainWords(fault) : temporary);
    }

    private static Map<EmailAddress, String> refused(MessagingException fault) {
        var refused = new HashMap<EmailAddress, String>();
        failures(fault)
                .filter(one -> one instanceof SMTPAddressFailedException)
                .map(SMTPAddressFailedException.class::cast)
                .filter(one -> one.getReturnCode() >= 500)
                .forEach(one -> parsed(one.getAddress())
                        .ifPresent(address -> refused.put(
                                address, MailFaults.refusal(one.getReturnCode(), String.valueOf(one.getMessage())))));
        return refused;
    }

    private static @Nullable String firstTemporary(MessagingException fault) {
        return failures(fault)
                .filter(one -> one instanceof SMTPAddressFailedException)
                .map(SMTPAddressFailedException.class::cast)
                .filter(one -> one.getReturnCode() >= 400 && one.getReturnCode() < 500)
                .map(one -> MailFaults.refusal(one.getReturnCode(), String.valueOf(one.getMessage())))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Exception> failures(MessagingException fault) {
        return Stream.iterate(
                (Exception) fault,
                one -> one != null,
                one -> one instanceof MessagingException mail ? mail.getNextException() : null);
    }

    private static Optional<EmailAddress> parsed(Address address) {
        return address instanceof InternetAddress internet
                ? EmailAddress.parse(internet.getAddress())
                : Optional.empty();
    }

    private static Address[] addresses(Collection<EmailAddress> to) throws MessagingException {
        var addresses = new Address[to.size()];
        var index = 0;
        for (var one : to) {
            addresses[index++] = new InternetAddress(one.value(), true);
        }
        return addresses;
    }
}
