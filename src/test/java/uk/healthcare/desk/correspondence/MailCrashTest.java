package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.correspondence.MailWorker.Killed;
import uk.healthcare.desk.correspondence.mailbox.AfterReading;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;

/** The process is killed at every step of reading a mailbox, and another takes over: nothing lost, doubled or stuck. */
class MailCrashTest extends MailTestCase {

    private static final List<String> STEPS = List.of(
            "listed",
            "fetched",
            "stored, not committed",
            "stored, not settled",
            "stored, not routed",
            "filed, no outcome yet",
            "outcome set, not committed",
            "gives routing back",
            "routed, server not touched",
            "server touched, not written down",
            "written down, not committed",
            "gives the mailbox back");

    @Test
    void killedAtEveryStepNothingIsLostOrDoubledOrStuck() throws Exception {
        var died = new TreeSet<String>();
        for (var last = 1; ; last++) {
            var mailbox = mailbox();
            append(mailbox, letters(mailbox));
            var step = killedAtStep(mailbox, last);
            if (step == null) {
                break;
            }
            died.add(step);
            restart(mailbox);
            assertEachOnce(mailbox, "killed at step " + last + ": " + step);
        }
        assertThat(died).containsExactlyInAnyOrderElementsOf(STEPS);
    }

    @Test
    void killedAgainAndAgainItGetsThrough() throws Exception {
        var mailbox = mailbox();
        append(mailbox, letters(mailbox));
        var kills = 0;
        while (killedAtStep(mailbox, 3 + kills * 2) != null) {
            kills++;
            leasesRunOut();
        }
        assertThat(kills).isGreaterThan(3);
        assertEachOnce(mailbox, "killed " + kills + " times");
    }

    @Test
    void killedBeforeACopyWasMovedItIsMovedAfterwards() throws Exception {
        var mailbox = mailbox(INBOX, AfterReading.MOVE);
        append(mailbox, letters(mailbox));
        try (var worker = new MailWorker(application, true, (step, of) -> {
            if (step.equals("server touched, not written down")) {
                throw new Killed(step);
            }
        })) {
            assertThat(isKilled(worker, mailbox)).isTrue();
        }
        restart(mailbox);
        assertThat(server.read(address(mailbox), "Done")).isEqualTo(7);
        assertThat(server.read(address(mailbox), INBOX)).isZero();
        assertOutcomes(mailbox, "moved");
    }

    /** Three new ones, an answer to one of them, one of them again, an automatic reply, and one that nobody can read. */
    private static List<String> letters(Mailbox mailbox) {
        return List.of(
                letter(mailbox, "a", ""),
                letter(mailbox, "b", ""),
                letter(mailbox, "b", ""),
                letter(mailbox, "a", answers(mailbox, "a")).replace("Message-ID: <a@", "Message-ID: <again@"),
                letter(mailbox, "c", "Auto-Submitted: auto-replied\n"),
                letter(mailbox, "d", ""),
                "<!-- no head of a message, " + address(mailbox) + " -->\n\nnothing\n");
    }

    /** The step at which it died; null when it came to its end before. */
    private String killedAtStep(Mailbox mailbox, int last) throws MessagingException {
        var passed = new AtomicInteger();
        var died = new String[1];
        try (var worker = new MailWorker(application, true, (step, of) -> {
            if (died[0] == null && !step.equals("done") && passed.incrementAndGet() == last) {
                died[0] = step;
            }
            if (died[0] != null) {
                throw new Killed(died[0]);
            }
        })) {
            return isKilled(worker, mailbox) ? died[0] : null;
        }
    }

    private static boolean isKilled(MailWorker worker, Mailbox mailbox) throws MessagingException {
        try {
            worker.visit(mailbox);
            return false;
        } catch (Killed | IllegalStateException death) {
            assertThat(death instanceof Killed || death.getCause() instanceof Killed)
                    .as("%s", death)
                    .isTrue();
            return true;
        }
    }

    private void assertEachOnce(Mailbox mailbox, String when) {
        assertOutcomes(mailbox, when);
        assertThat(missing(mailbox)).as(when).isZero();
        assertThat(server.read(address(mailbox), INBOX)).as(when).isEqualTo(7);
    }

    private void assertOutcomes(Mailbox mailbox, String when) {
        var arrived = arrived(mailbox);
        assertThat(arrived)
                .as(when)
                .extracting(Arrived::outcome)
                .containsExactly("NEW_ENQUIRY", "NEW_ENQUIRY", "JOINED", "MACHINE", "NEW_ENQUIRY", "QUARANTINED");
        assertThat(arrived).as(when).extracting(Arrived::onEnquiry).containsExactly(1L, 1L, 1L, 0L, 1L, 0L);
        assertThat(arrived).as(when).extracting(Arrived::places).containsExactly(1L, 2L, 1L, 1L, 1L, 1L);
        assertThat(arrived.get(2).enquiry()).as(when).isEqualTo(arrived.get(0).enquiry());
        assertThat(enquiries(mailbox)).as(when).isEqualTo(3);
        assertThat(unmarked(mailbox)).as(when).isZero();
    }
}
