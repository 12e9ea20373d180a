package uk.healthcare.desk.demo;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.correspondence.mailbox.AfterReading;
import uk.healthcare.desk.correspondence.mailbox.MailboxRow;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mailbox.SignInMethod;
import uk.healthcare.desk.database.OnEmbeddedDatabase;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;

/**
 * Sets the desk's mailbox up at the servers of the demonstration, as an administrator would. At each start, before anything
 * is read: they listen on other ports then.
 */
@Component
@Profile("demo")
@OnEmbeddedDatabase
@ConditionalOnClass(name = "com.icegreen.greenmail.util.GreenMail")
class DemoMailbox implements SmartLifecycle {

    private final MailboxService mailboxes;
    private final DemoPostOffice office;
    private volatile boolean running;

    DemoMailbox(MailboxService mailboxes, DemoPostOffice office) {
        this.mailboxes = mailboxes;
        this.office = office;
    }

    @Override
    public void start() {
        Acting.asSystem(
                Set.of(Role.ADMINISTRATOR),
                () -> mailboxes.list().stream()
                        .filter(mailbox -> mailbox.address().equals(DemoPostOffice.ADDRESS))
                        .findFirst()
                        .map(MailboxRow::id)
                        .map(known -> mailboxes.edit(known, settings()))
                        .orElseGet(() -> mailboxes.create(settings())));
        running = true;
    }

    private MailboxSettings settings() {
        return new MailboxSettings(
                "Demonstration",
                DemoPostOffice.ADDRESS,
                true,
                office.imap(),
                "INBOX",
                AfterReading.MARK_READ,
                null,
                office.smtp(),
                DemoPostOffice.ADDRESS,
                SignInMethod.PASSWORD,
                DemoPostOffice.PASSWORD,
                null,
                null,
                null,
                true,
                true);
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
