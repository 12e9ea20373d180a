package uk.healthcare.desk.correspondence.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.PostOffice;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.correspondence.WritingService;
import uk.healthcare.desk.staff.Role;

/** From the outbox to a real server: each message once, whoever dies in between. */
class OutboxTest extends DeskTest {

    private static PostOffice office;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OutboxWork work;

    @Autowired
    private OutboxService outbox;

    @Autowired
    private WritingService writing;

    @Autowired
    private TransactionTemplate transactions;

    private final String to = "reader-" + UUID.randomUUID().toString().substring(0, 8) + "@away.example";
    private WritingDesk desk;
    private EnquiryId enquiry;

    @BeforeAll
    static void open() {
        office = new PostOffice();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void setUp() {
        desk = new WritingDesk(application);
        var address = "desk-" + UUID.randomUUID().toString().substring(0, 8) + "@desk.example";
        office.user(address);
        office.user(to);
        actAs(Role.ADMINISTRATOR);
        desk.mailbox(office.settings(address));
        actAs(Role.OFFICER);
        enquiry = desk.enquiry(to, "en");
    }

    @Test
    void leavesWhenTheTimeToTakeItBackIsOver() throws Exception {
        var message = desk.write(enquiry, to, "We can help.");
        work.drain();
        assertThat(desk.state(message)).isEqualTo("HELD");
        assertThat(received()).isEmpty();

        desk.due(message);
        work.drain();
        assertThat(desk.state(message)).isEqualTo("SENT");
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getMessageID()).isEqualTo("<" + desk.headerId(message) + ">");
        assertThat(desk.timeline(enquiry)).contains("Message to " + to);
    }

    @Test
    void takenBackItIsAsIfItHadNeverBeenWritten() {
        var message = desk.write(enquiry, to, "We can help.");
        var draft = outbox.takeBack(enquiry, message);
        assertThat(draft.text()).isEqualTo("We can help.");
        assertThat(draft.to()).isEqualTo(to);
        work.drain();
        assertThat(received()).isEmpty();
        assertThat(outbox.pending(enquiry)).isEmpty();
    }

    @Test
    void onItsWayItCannotBeTakenBack() {
        var message = desk.write(enquiry, to, "We can help.");
        desk.due(message);
        work.drain();
        assertThatThrownBy(() -> outbox.takeBack(enquiry, message))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.key()).isEqualTo("outbox.undo.too-late"));
    }

    @Test
    void theSameDraftSentTwiceIsOneMessage() {
        var draft = new OutgoingDraft(UUID.randomUUID(), to, "", "Twice", "Once is enough.", "en");
        assertThat(writing.send(enquiry, draft)).isEqualTo(writing.send(enquiry, draft));
        assertThat(outbox.pending(enquiry)).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        transactions.executeWithoutResult(transaction -> {
            desk.write(enquiry, to, "We can help.");
            transaction.setRollbackOnly();
        });
        assertThat(outbox.pending(enquiry)).isEmpty();
    }

    @Test
    void twoWorkersSendEachMessageOnce() throws Exception {
        var messages = new ArrayList<MessageId>();
        for (var number = 0; number < 12; number++) {
            messages.add(desk.write(enquiry, to, "Number " + number));
        }
        messages.forEach(desk::due);
        try (var workers = Executors.newFixedThreadPool(2)) {
            Callable<Integer> drain = work::drain;
            for (var done : workers.invokeAll(List.of(drain, drain))) {
                done.get();
            }
        }
        assertThat(ids(received()))
                .containsExactlyInAnyOrderElementsOf(messages.stream()
                        .map(id -> "<" + desk.headerId(id) + ">")
                        .toList());
        assertThat(messages).allSatisfy(id -> assertThat(desk.state(id)).isEqualTo("SENT"));
    }

    private enum Step {
        CLAIM,
        HAND_OVER,
        SETTLE
    }

    private static final class PowerCut extends Error {}

    /** Dies before or after one step of the first message. */
    private OutboxWork dyingAt(Step step, boolean after) {
        return new OutboxWork(
                application.getBean(OutboxClaims.class),
                application.getBean(LinkInLetter.class),
                application.getBean(OutgoingMime.class),
                application.getBean(Postman.class),
                application.getBean(SendingOutcomes.class)) {

            private void cut(Step here, boolean done) {
                if (here == step && done == after) {
                    throw new PowerCut();
                }
            }

            @Override
            Optional<Outgoing> claim() {
                cut(Step.CLAIM, false);
                var next = super.claim();
                cut(Step.CLAIM, true);
                return next;
            }

            @Override
            Delivery handOver(Outgoing message) {
                cut(Step.HAND_OVER, false);
                var delivery = super.handOver(message);
                cut(Step.HAND_OVER, true);
                return delivery;
            }

            @Override
            void settle(Outgoing message, Delivery delivery) {
                cut(Step.SETTLE, false);
                super.settle(message, delivery);
                cut(Step.SETTLE, true);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void deathBeforeAStepLosesNothing(Step step) throws Exception {
        diesAndIsTakenUpAgain(step, false, step == Step.SETTLE ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void deathAfterAStepLosesNothing(Step step) throws Exception {
        diesAndIsTakenUpAgain(step, true, step == Step.HAND_OVER ? 2 : 1);
    }

    private void diesAndIsTakenUpAgain(Step step, boolean after, int copies) throws Exception {
        work.drain();
        var message = desk.write(enquiry, to, "We can help.");
        desk.due(message);
        assertThatThrownBy(() -> dyingAt(step, after).drain()).isInstanceOf(PowerCut.class);
        work.drain();
        desk.due(message);
        work.drain();
        assertThat(desk.state(message)).isEqualTo("SENT");
        assertThat(ids(received())).hasSize(copies).containsOnly("<" + desk.headerId(message) + ">");
        assertThat(desk.timeline(enquiry)).containsOnlyOnce("Message to " + to);
    }

    @Test
    void whileTheLeaseRunsNobodyElseSendsIt() {
        work.drain();
        var message = desk.write(enquiry, to, "We can help.");
        desk.due(message);
        assertThatThrownBy(() -> dyingAt(Step.HAND_OVER, false).drain()).isInstanceOf(PowerCut.class);
        work.drain();
        assertThat(desk.state(message)).isEqualTo("SENDING");
        assertThat(received()).isEmpty();
    }

    @Test
    void anAnswerToItComesBackToTheCase() throws Exception {
        var message = desk.write(enquiry, to, "We can help.");
        desk.due(message);
        work.drain();
        var mail = received().getFirst();
        assertThat(mail.getHeader("References", null)).contains("<reply.");
        assertThat(mail.getReplyTo()[0].toString()).matches(".*desk-[0-9a-f]+\\+[a-z2-7]{26}@desk\\.example.*");
        assertThat(mail.getFrom()[0].toString()).startsWith("Desk <desk-");
        assertThat(GreenMailUtil.getBody(mail)).doesNotContain("Auto-Submitted");
    }

    private List<MimeMessage> received() {
        return List.of(office.server().getReceivedMessagesForDomain(to));
    }

    private static List<String> ids(List<MimeMessage> messages) throws Exception {
        var ids = new ArrayList<String>();
        for (var message : messages) {
            ids.add(message.getMessageID());
        }
        return ids;
    }
}
