package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.correspondence.mailbox.AfterReading;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;

/** Other clients, other nodes, other servers and bad messages: each message comes once all the same. */
class MailTroubleTest extends MailTestCase {

    @Test
    void twoNodesThatBothReadTakeEachMessageOnce() throws Exception {
        var mailbox = mailbox();
        var letters = letters(mailbox, 60);
        letters.addAll(letters.subList(0, 20));
        append(mailbox, letters);
        try (var one = new MailWorker(application, false, (step, of) -> {});
                var other = new MailWorker(application, false, (step, of) -> {});
                var threads = Executors.newFixedThreadPool(2)) {
            var visits = threads.invokeAll(
                    List.<Callable<Boolean>>of(() -> visited(one, mailbox), () -> visited(other, mailbox)));
            for (var visit : visits) {
                assertThat(visit.get()).isTrue();
            }
        }
        // Two who want the same row at once may have to try again a moment later.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            routing.routeWaiting();
            assertThat(arrived(mailbox)).hasSize(60).allSatisfy(one -> {
                assertThat(one.outcome()).isEqualTo("NEW_ENQUIRY");
                assertThat(one.onEnquiry()).isEqualTo(1);
            });
        });
        assertThat(enquiries(mailbox)).isEqualTo(60);
    }

    @Test
    void whileOneNodeHasTheMailboxAnotherLeavesIt() throws Exception {
        var mailbox = mailbox();
        append(mailbox, letters(mailbox, 3));
        try (var dead = new MailWorker(application, true, (step, of) -> {
                    if (step.equals("listed") || step.equals("gives the mailbox back")) {
                        throw new MailWorker.Killed(step);
                    }
                });
                var other = new MailWorker(application, true, (step, of) -> {})) {
            try {
                dead.visit(mailbox);
            } catch (MailWorker.Killed killed) {
                // it holds the mailbox still
            }
            other.visit(mailbox);
            assertThat(arrived(mailbox)).isEmpty();
            leasesRunOut();
            other.visit(mailbox);
            assertThat(arrived(mailbox)).hasSize(3);
        }
    }

    @Test
    void aFolderThatWasMadeAnewIsKnownByWhatLiesInIt() throws Exception {
        var mailbox = mailbox("Enquiries", AfterReading.MARK_READ);
        var letters = letters(mailbox, 5);
        append(mailbox, letters);
        restart(mailbox);
        server.remake(address(mailbox), "Enquiries");
        letters.add(letter(mailbox, "one-more", ""));
        append(mailbox, letters);
        restart(mailbox);
        assertThat(arrived(mailbox))
                .hasSize(6)
                .allSatisfy(one -> assertThat(one.onEnquiry()).isEqualTo(1));
        assertThat(count("select count(distinct uid_validity) from mail_ledger where mailbox_id = :mailbox", mailbox))
                .isEqualTo(2);
        assertThat(count("select count(*) from mail_ledger where mailbox_id = :mailbox", mailbox))
                .isEqualTo(11);
        assertThat(missing(mailbox)).isZero();
    }

    @Test
    void whatAnotherClientExpungesMeanwhileKeepsNothingElseBack() throws Exception {
        var mailbox = mailbox();
        append(mailbox, letters(mailbox, 6));
        var expunged = new AtomicBoolean();
        try (var worker = new MailWorker(application, true, (step, of) -> {
            if (step.equals("listed") && expunged.compareAndSet(false, true)) {
                server.expunge(address(mailbox), INBOX, 3);
            }
        })) {
            worker.visit(mailbox);
        }
        restart(mailbox);
        assertThat(arrived(mailbox))
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.outcome()).isEqualTo("NEW_ENQUIRY"));
        assertThat(missing(mailbox)).isZero();
        assertThat(unmarked(mailbox)).isZero();
    }

    @Test
    void whatCannotBeStoredIsTriedAgainAndKeepsNoOtherBack() throws Exception {
        var mailbox = mailbox();
        append(mailbox, letters(mailbox, 6));
        var broken = new AtomicBoolean(true);
        try (var worker = new MailWorker(application, true, (step, of) -> {
            if (step.equals("fetched") && of == 3 && broken.get()) {
                throw new IllegalStateException("The disk is full");
            }
        })) {
            worker.visit(mailbox);
            assertThat(arrived(mailbox))
                    .hasSize(5)
                    .allSatisfy(one -> assertThat(one.outcome()).isEqualTo("NEW_ENQUIRY"));
            assertThat(missing(mailbox)).isOne();
            broken.set(false);
            worker.visit(mailbox);
        }
        assertThat(arrived(mailbox))
                .hasSize(6)
                .allSatisfy(one -> assertThat(one.outcome()).isEqualTo("NEW_ENQUIRY"));
        assertThat(missing(mailbox)).isZero();
    }

    @Test
    void whatCannotBeFiledComesToAPersonAndKeepsNoOtherBack() throws Exception {
        var mailbox = mailbox();
        append(mailbox, letters(mailbox, 4));
        var bad = new AtomicLong();
        var failures = new AtomicInteger();
        try (var worker = new MailWorker(application, true, (step, of) -> {
            if (step.equals("filed, no outcome yet") && (bad.compareAndSet(0, of) || bad.get() == of)) {
                if (failures.incrementAndGet() <= MessageRouting.ATTEMPTS) {
                    throw new IllegalStateException("A fault of ours");
                }
            }
        })) {
            worker.visit(mailbox);
            assertThat(arrived(mailbox))
                    .filteredOn(one -> one.id() != bad.get())
                    .hasSize(3)
                    .allSatisfy(one -> assertThat(one.outcome()).isEqualTo("NEW_ENQUIRY"));
            for (var attempt = 1; attempt < MessageRouting.ATTEMPTS; attempt++) {
                assertThat(outcomeOf(mailbox, bad.get())).isNull();
                jdbc.sql("update incoming_message set next_attempt_at = stored_at where id = ?")
                        .param(bad.get())
                        .update();
                worker.visit(mailbox);
            }
        }
        assertThat(outcomeOf(mailbox, bad.get())).isEqualTo("QUARANTINED");
        assertThat(enquiries(mailbox)).isEqualTo(3);
    }

    private @Nullable String outcomeOf(Mailbox mailbox, long incoming) {
        return arrived(mailbox).stream()
                .filter(one -> one.id() == incoming)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static List<String> letters(Mailbox mailbox, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(number -> letter(mailbox, "w" + number, ""))
                .toList());
    }

    private static boolean visited(MailWorker worker, Mailbox mailbox) throws Exception {
        worker.visit(mailbox);
        return true;
    }
}
