package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;

/** One node at a time reads a mailbox, however long it takes; what a dead one held is free within a minute. */
class MailLeaseTest extends MailTestCase {

    private final AtomicBoolean first = new AtomicBoolean(true);

    @Test
    void whileOneReadGoesOnItsLeaseIsProlongedAndAnotherNodeLeavesTheMailbox() throws Exception {
        var mailbox = aMailboxOfTwo();
        try (var other = new MailWorker(application, true, (step, of) -> {});
                var slow = new MailWorker(application, true, (step, of) -> {
                    if (step.equals("listed") && first.getAndSet(false)) {
                        besides(() -> {
                            nearlyOver(mailbox);
                            await().atMost(Duration.ofSeconds(10)).until(() -> secondsLeft(mailbox) > 30);
                            other.visit(mailbox);
                            assertThat(arrived(mailbox)).isEmpty();
                            return true;
                        });
                    }
                })) {
            slow.visit(mailbox);
        }
        assertThat(first).isFalse();
        assertThat(arrived(mailbox)).hasSize(2);
    }

    @Test
    void whatADeadNodeHeldIsFreeWithinAMinute() throws Exception {
        var mailbox = aMailboxOfTwo();
        try (var dead = new MailWorker(application, true, (step, of) -> {
            if (step.equals("listed") || step.equals("gives the mailbox back")) {
                throw new MailWorker.Killed(step);
            }
        })) {
            try {
                dead.visit(mailbox);
            } catch (MailWorker.Killed killed) {
                // it holds the mailbox still
            }
        }
        assertThat(secondsLeft(mailbox)).isBetween(1L, 60L);
    }

    @Test
    void whoHasLostTheMailboxDoesNotTouchTheServersCopies() throws Exception {
        var mailbox = aMailboxOfTwo();
        var noticed = new CountDownLatch(1);
        try (var slow = new MailWorker(application, true, (step, of) -> {
            if (step.equals("another has the mailbox")) {
                noticed.countDown();
            } else if (step.equals("listed") && first.getAndSet(false)) {
                besides(() -> {
                    taken(mailbox);
                    return noticed.await(10, TimeUnit.SECONDS);
                });
            }
        })) {
            slow.visit(mailbox);
        }
        assertThat(noticed.getCount()).isZero();
        assertThat(unmarked(mailbox)).isEqualTo(2);
        assertThat(server.read(address(mailbox), INBOX)).isZero();
        restart(mailbox);
        assertThat(arrived(mailbox)).hasSize(2);
        assertThat(unmarked(mailbox)).isZero();
    }

    private Mailbox aMailboxOfTwo() {
        var mailbox = mailbox();
        append(mailbox, List.of(letter(mailbox, "one", ""), letter(mailbox, "two", "")));
        return mailbox;
    }

    /** Outside of the transaction of the step. */
    private static void besides(Callable<Boolean> act) {
        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.submit(act).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void nearlyOver(Mailbox mailbox) {
        jdbc.sql("update mailbox set leased_till = utc_timestamp(6) + interval 3 second where id = ?")
                .param(mailbox.id().value())
                .update();
    }

    private void taken(Mailbox mailbox) {
        jdbc.sql("update mailbox set leased_by = ?, leased_till = utc_timestamp(6) + interval 1 minute where id = ?")
                .params(UUID.randomUUID().toString(), mailbox.id().value())
                .update();
    }

    private long secondsLeft(Mailbox mailbox) {
        return count(
                "select timestampdiff(second, utc_timestamp(), leased_till) from mailbox where id = :mailbox", mailbox);
    }
}
