package uk.healthcare.desk.correspondence.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.ScriptedSmtp;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.staff.Role;

/** A loop of mail stops by itself, and nothing is lost by it. */
class SendingBrakeTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OutboxWork work;

    @Autowired
    private SendingBrakeService brake;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

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
        work.drain();
    }

    @AfterEach
    void letGo() throws IOException {
        actAs(Role.ADMINISTRATOR);
        brake.letGo();
        server.close();
    }

    @Test
    void whenTooManyLeaveNothingMoreDoesUntilAnAdministratorLetsIt() {
        var first = due("First");
        work.drain();
        var second = due("Second");
        withMost(1).drain();
        assertThat(desk.state(first)).isEqualTo("SENT");
        assertThat(desk.state(second)).isEqualTo("HELD");
        work.drain();
        assertThat(desk.state(second)).isEqualTo("HELD");

        actAs(Role.ADMINISTRATOR);
        assertThat(brake.stop())
                .hasValueSatisfying(stop -> assertThat(stop.reason())
                        .endsWith("messages were sent within an hour, the most that is allowed."));
        brake.letGo();
        assertThat(brake.stop()).isEmpty();
        work.drain();
        assertThat(desk.state(second)).isEqualTo("SENT");
    }

    @Test
    void twentyWithinAnHourToOneAddressAreEnough() {
        var messages = new ArrayList<MessageId>();
        for (var number = 0; number < 21; number++) {
            messages.add(due("Number " + number));
        }
        work.drain();
        assertThat(server.taken()).hasSize(20);
        assertThat(messages.stream().map(desk::state).filter("HELD"::equals)).hasSize(1);
        actAs(Role.ADMINISTRATOR);
        assertThat(brake.stop())
                .hasValueSatisfying(stop -> assertThat(stop.reason()).contains("20 messages were sent to " + to));
        brake.letGo();
        work.drain();
        assertThat(server.taken()).hasSize(21);
    }

    private MessageId due(String text) {
        var message = desk.write(enquiry, to, text);
        desk.due(message);
        return message;
    }

    private OutboxWork withMost(int perHour) {
        var claims = new OutboxClaims(
                jdbc,
                application.getBean(OutgoingMessages.class),
                new SendingBrake(jdbc, perHour),
                application.getBean(Clock.class));
        return new OutboxWork(
                claims,
                application.getBean(LinkInLetter.class),
                application.getBean(OutgoingMime.class),
                application.getBean(Postman.class),
                application.getBean(SendingOutcomes.class)) {

            @Override
            Optional<Outgoing> claim() {
                return transactions.execute(transaction -> super.claim());
            }
        };
    }
}
