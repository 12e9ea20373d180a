package uk.healthcare.desk.correspondence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.correspondence.Letterbox;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.ledger.MailAlarm.Kind;
import uk.healthcare.desk.staff.Role;

/** Mailbox against ledger against outcomes, and what is said when they differ. */
class MailReconciliationTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MailReconciliation reconciliation;

    @Autowired
    private LedgerFigures figures;

    @Autowired
    private LedgerAlarms alarms;

    @Autowired
    private JdbcClient jdbc;

    private Letterbox box;

    @BeforeEach
    void aLetterbox() {
        box = new Letterbox(application);
        actAs(Role.ADMINISTRATOR);
    }

    @Test
    void everyMessageIsCountedOnce() {
        var letter = box.letter("a@" + box.unique() + ".example", "One", "", "First");
        box.arrives(letter);
        box.arrives(letter);
        box.arrives(box.nonsense(box.unique()));
        box.stored(box.letter("b@" + box.unique() + ".example", "Two", "", "Second"));
        box.compared(4, 0);
        var mine = mine();
        assertThat(mine.onServer()).isEqualTo(4);
        assertThat(mine.inLedger()).isEqualTo(4);
        assertThat(mine.messages()).isEqualTo(3);
        assertThat(mine.copies()).isOne();
        assertThat(mine.of(MailOutcome.NEW_ENQUIRY)).isOne();
        assertThat(mine.of(MailOutcome.QUARANTINED)).isOne();
        assertThat(mine.waiting()).isOne();
        assertThat(myAlarms()).isEmpty();
    }

    @Test
    void whatIsMissingRaisesAnAlarm() {
        box.compared(5, 2);
        assertThat(myAlarms()).containsExactly(Kind.MISSING);
    }

    @Test
    void whatTheServerKeepsIsAnAlarmOfItsOwn() {
        box.keptBack("The server broke off");
        box.compared(1, 1);
        assertThat(myAlarms()).containsExactly(Kind.NOT_HANDED_OUT);
    }

    @Test
    void whatWaitsTooLongRaisesAnAlarm() {
        var incoming = box.stored(box.letter("a@" + box.unique() + ".example", "One", "", "First"));
        jdbc.sql(
                        "update incoming_message set stored_at = stored_at - interval 6 minute, next_attempt_at = '2030-01-01' where id = ?")
                .param(incoming.value())
                .update();
        assertThat(myAlarms()).containsExactly(Kind.WAITING);
    }

    @Test
    void aMailboxThatFailsRaisesAnAlarmUntilItIsSwitchedOff() {
        box.cannotBeRead("Nothing listens there.");
        assertThat(myAlarms()).containsExactly(Kind.FAILING);
        jdbc.sql("update mailbox set enabled = false where id = ?")
                .param(box.id().value())
                .update();
        assertThat(myAlarms()).isEmpty();
    }

    @Test
    void aMailboxThatNobodyReadsRaisesAnAlarm() {
        box.isRead();
        assertThat(myAlarms()).isEmpty();
        jdbc.sql("update mailbox set checked_at = checked_at - interval 20 minute where id = ?")
                .param(box.id().value())
                .update();
        assertThat(myAlarms()).containsExactly(Kind.NOT_READ);
    }

    @Test
    void anAlarmIsToldOnceToWhoLooksAfterTheServer() {
        var watch = new MailAlarmWatch(figures, alarms);
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        var log = (Logger) LoggerFactory.getLogger(MailAlarmWatch.class);
        log.addAppender(told);
        try {
            box.compared(5, 2);
            watch.look();
            watch.look();
            assertThat(told.list.stream().filter(this::ofMine))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getLevel()).isEqualTo(Level.ERROR));
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
            assertThat(watch.health().getDetails().get("which").toString()).contains("MISSING Box " + box.address());
            box.compared(5, 0);
            watch.look();
            assertThat(told.list.stream().filter(this::ofMine).map(ILoggingEvent::getLevel))
                    .containsExactly(Level.ERROR, Level.INFO);
        } finally {
            log.detachAppender(told);
        }
    }

    private boolean ofMine(ILoggingEvent event) {
        return event.getFormattedMessage().contains(box.address());
    }

    private MailboxFigures mine() {
        return reconciliation.now().mailboxes().stream()
                .filter(one -> one.mailbox().id().equals(box.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<Kind> myAlarms() {
        return reconciliation.now().alarms().stream()
                .filter(alarm -> alarm.arguments().getFirst().toString().contains(box.address()))
                .map(MailAlarm::kind)
                .toList();
    }
}
