package uk.healthcare.desk.correspondence;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.correspondence.mailbox.MailServers;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;
import uk.healthcare.desk.correspondence.mime.MachineKind;
import uk.healthcare.desk.correspondence.mime.MessageHead;
import uk.healthcare.desk.correspondence.mime.RawMessage;
import uk.healthcare.desk.correspondence.senders.SenderRules;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.files.FileStore;

/**
 * The real parts that read a mailbox, put together once more as on another node, with somebody who is told of each step
 * and may end it all there.
 */
final class MailWorker implements AutoCloseable {

    /** Told of each step of the way in; what it throws is a crash. */
    interface Steps {

        /** @param of the UID or the number of the message that the step is about; 0 for many */
        void at(String step, long of);
    }

    /** The process is no more: nothing after this is done, nothing is caught. */
    static final class Killed extends Error {

        Killed(String step) {
            super(step);
        }
    }

    private static final Duration PROLONG_LEASE = Duration.ofMillis(50);

    private final ApplicationContext application;
    private final Steps steps;
    private final boolean leases;
    private final UUID node = UUID.randomUUID();
    private final MailboxState state;
    private final MessageRouting routing;
    private final MailboxCheck check;

    /** @param leases whether it waits for others; without, it is one that does not know that its lease has run out */
    MailWorker(ApplicationContext application, boolean leases, Steps steps) {
        this.application = application;
        this.leases = leases;
        this.steps = steps;
        var ledger = transactional(new Ledger());
        state = transactional(new State());
        var reading = new MailboxReading(ledger, state, bean(TransactionTemplate.class), bean(Clock.class));
        routing = new MessageRouting(
                ledger,
                transactional(filing()),
                bean(MailRoom.class),
                transactional(new Lease()),
                bean(FileStore.class));
        check = new MailboxCheck(
                bean(MailServers.class), reading, new ServerCopies(ledger), state, routing, PROLONG_LEASE);
    }

    /** What waits first, as the background does it, then what is new. */
    void visit(Mailbox mailbox) throws MessagingException {
        routing.routeWaiting();
        check.visit(mailbox, node, folder -> false, () -> true);
        state.release(mailbox.id(), node);
        steps.at("done", 0);
    }

    private MessageFiling filing() {
        return new MessageFiling(
                bean(JdbcClient.class),
                bean(Conversations.class),
                bean(CaseAddresses.class),
                bean(SenderRules.class),
                bean(StoredMessages.class),
                bean(BouncedMessages.class),
                bean(EnquiryMail.class),
                bean(FileStore.class),
                new Outcomes(),
                bean(Acknowledgements.class),
                bean(Clock.class),
                true);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @SuppressWarnings("unchecked")
    private <T> T transactional(T target) {
        var proxy = new ProxyFactory(target);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(bean(TransactionInterceptor.class));
        return (T) proxy.getProxy(getClass().getClassLoader());
    }

    @Override
    public void close() {
        routing.stop();
    }

    class Ledger extends MailLedger {

        Ledger() {
            super(bean(JdbcClient.class), bean(FileStore.class), bean(Clock.class));
        }

        @Override
        public Set<Long> stored(MailboxId mailbox, long uidValidity, long above) {
            var known = super.stored(mailbox, uidValidity, above);
            steps.at("listed", 0);
            return known;
        }

        @Override
        public void store(Place place, Instant arrivedAt, RawMessage raw) throws IOException {
            steps.at("fetched", place.uid());
            super.store(place, arrivedAt, raw);
            steps.at("stored, not committed", place.uid());
        }

        @Override
        public List<Waiting> waiting(int limit) {
            steps.at("stored, not routed", 0);
            return super.waiting(limit);
        }

        @Override
        public List<Long> unmarked(MailboxId mailbox, long uidValidity, int limit) {
            steps.at("routed, server not touched", 0);
            return super.unmarked(mailbox, uidValidity, limit);
        }

        @Override
        public void marked(MailboxId mailbox, long uidValidity, List<Long> uids) {
            steps.at("server touched, not written down", 0);
            super.marked(mailbox, uidValidity, uids);
            steps.at("written down, not committed", 0);
        }
    }

    class Outcomes extends IncomingOutcomes {

        Outcomes() {
            super(bean(JdbcClient.class), bean(Clock.class));
        }

        @Override
        public void set(
                long incoming,
                MessageHead head,
                MailOutcome outcome,
                @Nullable String reason,
                @Nullable MachineKind machine,
                @Nullable EnquiryId enquiry) {
            steps.at("filed, no outcome yet", incoming);
            super.set(incoming, head, outcome, reason, machine, enquiry);
            steps.at("outcome set, not committed", incoming);
        }
    }

    class State extends MailboxState {

        State() {
            super(bean(JdbcClient.class), bean(Clock.class));
        }

        @Override
        public boolean lease(MailboxId mailbox, UUID holder) {
            var ours = !leases || super.lease(mailbox, holder);
            if (!ours) {
                steps.at("another has the mailbox", 0);
            }
            return ours;
        }

        /** Who is dead keeps the mailbox until the lease has run out. */
        @Override
        public void release(MailboxId mailbox, UUID holder) {
            steps.at("gives the mailbox back", 0);
            super.release(mailbox, holder);
        }

        @Override
        public void settled(MailboxId mailbox, long uid) {
            steps.at("stored, not settled", 0);
            super.settled(mailbox, uid);
        }
    }

    class Lease extends MailLease {

        Lease() {
            super(bean(JdbcClient.class), bean(Clock.class));
        }

        @Override
        public boolean take(String name, UUID holder, Duration length) {
            return !leases || super.take(name, holder, length);
        }

        /** Who is dead gives nothing back. */
        @Override
        public void giveBack(String name, UUID holder) {
            steps.at("gives routing back", 0);
            super.giveBack(name, holder);
        }
    }
}
