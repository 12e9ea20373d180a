package uk.healthcare.desk.correspondence.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.correspondence.ledger.MailAlarm.Kind;

/** What of the figures of the mailboxes does not add up. */
@Component
class LedgerAlarms {

    /** A mailbox that works is looked into every minute. */
    private static final Duration NOT_READ = Duration.ofMinutes(15);

    private final List<MailAlarmSource> others;
    private final Clock clock;

    LedgerAlarms(List<MailAlarmSource> others, Clock clock) {
        this.others = others;
        this.clock = clock;
    }

    /** With what other parts of the mail know. */
    List<MailAlarm> of(List<MailboxFigures> figures) {
        return Stream.concat(
                        figures.stream().flatMap(one -> of(one).stream()),
                        others.stream().flatMap(source -> source.alarms().stream()))
                .toList();
    }

    private List<MailAlarm> of(MailboxFigures figures) {
        var alarms = new ArrayList<MailAlarm>();
        var mailbox = figures.mailbox();
        var name = mailbox.name();
        if (mailbox.enabled() && mailbox.failure() != null && mailbox.failedAt() != null) {
            alarms.add(MailAlarm.of(Kind.FAILING, name, mailbox.failedAt(), mailbox.failure()));
        } else if (mailbox.enabled()
                && mailbox.checkedAt() != null
                && mailbox.checkedAt().isBefore(clock.instant().minus(NOT_READ))) {
            alarms.add(MailAlarm.of(Kind.NOT_READ, name, mailbox.checkedAt()));
        }
        var missing = figures.missing() == null ? 0 : figures.missing() - figures.notHandedOut();
        if (missing > 0) {
            alarms.add(MailAlarm.of(Kind.MISSING, name, missing));
        }
        if (figures.notHandedOut() > 0) {
            alarms.add(MailAlarm.of(Kind.NOT_HANDED_OUT, name, figures.notHandedOut()));
        }
        if (figures.late() > 0) {
            alarms.add(MailAlarm.of(Kind.WAITING, name, figures.late()));
        }
        return alarms;
    }
}
