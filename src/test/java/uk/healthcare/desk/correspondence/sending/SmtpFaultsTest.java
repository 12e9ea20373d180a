package uk.healthcare.desk.correspondence.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.correspondence.OutboxRow;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.correspondence.ScriptedSmtp;
import uk.healthcare.desk.correspondence.ScriptedSmtp.Mood;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.correspondence.mailbox.MailServers;
import uk.healthcare.desk.staff.Role;

/** What mail servers do besides taking mail. */
class SmtpFaultsTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OutboxWork work;

    @Autowired
    private OutboxService outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String to = "reader-" + UUID.randomUUID().toString().substring(0, 8) + "@away.example";
    private ScriptedSmtp server;
    private WritingDesk desk;
    private EnquiryId enquiry;

    @BeforeEach
    void setUp() throws IOException {
        server = new ScriptedSmtp();
        desk = new WritingDesk(application);
        actAs(Role.ADMINISTRATOR);
        desk.mailbox(server.port());
        actAs(Role.OFFICER);
        enquiry = desk.enquiry(to, "en");
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BUSY", "RECEIVER_BUSY", "HANGS_UP_BEFORE_ANSWER"})
    void whatMayPassIsTriedAgain(Mood mood) {
        server.be(mood);
        var message = sent(to);
        assertThat(desk.state(message)).isEqualTo("WAITING");
        assertThat(nextTry(message)).isBetween(inSeconds(30), inSeconds(90));
        assertThat(row(message).trouble()).isNotBlank();

        server.be(Mood.KIND);
        desk.due(message);
        work.drain();
        assertThat(desk.state(message)).isEqualTo("SENT");
        assertThat(server.taken())
                .allSatisfy(text -> assertThat(text).contains("Message-ID: <" + desk.headerId(message) + ">"));
        assertThat(outbox.pending(enquiry)).isEmpty();
    }

    @Test
    void thePausesGrow() {
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Backoff.after(4)).isEqualTo(Duration.ofMinutes(60));
        assertThat(Backoff.after(30)).isEqualTo(Duration.ofMinutes(180));
    }

    @Test
    void afterADayItIsGivenUpAndSomebodyIsTold() {
        server.be(Mood.BUSY);
        var message = desk.write(enquiry, to, "We can help.");
        jdbc.sql("update outgoing_message set held_till = :then where message_id = :id")
                .param("then", Utc.column(clock.instant().minus(Duration.ofHours(25))))
                .param("id", message.value())
                .update();
        desk.due(message);
        work.drain();
        assertThat(desk.state(message)).isEqualTo("FAILED");
        assertThat(row(message).trouble()).startsWith("Given up after a day. The mail server is busy or closing.");
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedForGoodFailsAtOnceAndCanBeRetriedOrDiscarded() {
        server.be(Mood.TOO_LARGE);
        var message = sent(to);
        assertThat(desk.state(message)).isEqualTo("FAILED");
        assertThat(row(message).trouble()).startsWith("The message is too large for the receiver.");
        assertThat(desk.timeline(enquiry)).contains("Could not be sent to " + to);
        assertThat(tasks()).isEqualTo(1);

        server.be(Mood.KIND);
        outbox.retry(enquiry, message);
        work.drain();
        assertThat(desk.state(message)).isEqualTo("SENT");

        server.be(Mood.TOO_LARGE);
        var other = sent(to);
        outbox.discard(enquiry, other);
        work.drain();
        assertThat(desk.state(other)).isEqualTo("DISCARDED");
        assertThat(outbox.pending(enquiry)).isEmpty();
    }

    @Test
    void whoIsRefusedKeepsItFromNobodyElse() {
        var refused = "refused-" + to;
        var message = sent(to + ", " + refused);
        assertThat(desk.state(message)).isEqualTo("SENT");
        assertThat(server.taken()).hasSize(1);
        assertThat(row(message).trouble()).startsWith(refused + ": There is no such address.");
        assertThat(desk.timeline(enquiry)).contains("Could not be sent to " + refused);
        outbox.discard(enquiry, message);
        assertThat(outbox.pending(enquiry)).isEmpty();
        assertThat(desk.state(message)).isEqualTo("SENT");
    }

    @Test
    void whenNobodyIsThereItFails() {
        assertThat(desk.state(sent("refused-" + to))).isEqualTo("FAILED");
    }

    @Test
    void takenIsTakenHoweverTheServerSaysFarewell() {
        server.be(Mood.HANGS_UP_AFTER_TAKING);
        var message = sent(to);
        assertThat(desk.state(message)).isEqualTo("SENT");
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void aTarpitIsLeftInTime() {
        server.be(Mood.TARPIT);
        var message = desk.write(enquiry, to, "We can help.");
        desk.due(message);
        var hurried = new OutboxWork(
                application.getBean(OutboxClaims.class),
                application.getBean(LinkInLetter.class),
                application.getBean(OutgoingMime.class),
                new Postman(application.getBean(MailServers.class), Duration.ofMillis(1500)),
                application.getBean(SendingOutcomes.class));
        var began = System.nanoTime();
        hurried.drain();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        assertThat(desk.state(message)).isEqualTo("WAITING");
        assertThat(row(message).trouble()).isEqualTo("The mail server was too slow.");
    }

    @Test
    void nothingListens() throws IOException {
        server.close();
        var message = sent(to);
        assertThat(desk.state(message)).isEqualTo("WAITING");
        assertThat(row(message).trouble()).isEqualTo("Nothing listens there. Check host and port.");
    }

    private MessageId sent(String receivers) {
        var message = desk.write(enquiry, receivers, "We can help.");
        desk.due(message);
        work.drain();
        return message;
    }

    private OutboxRow row(MessageId message) {
        return outbox.pending(enquiry).stream()
                .filter(row -> row.id().equals(message))
                .findFirst()
                .orElseThrow();
    }

    private int tasks() {
        return jdbc.sql("select count(*) from task where enquiry_id = :id and title like 'Message not sent%'")
                .param("id", enquiry.value())
                .query(Integer.class)
                .single();
    }

    private Instant nextTry(MessageId message) {
        return Utc.moment(jdbc.sql("select next_attempt_at from outgoing_message where message_id = :id")
                .param("id", message.value())
                .query(LocalDateTime.class)
                .single());
    }

    private Instant inSeconds(int seconds) {
        return clock.instant().plusSeconds(seconds);
    }
}
