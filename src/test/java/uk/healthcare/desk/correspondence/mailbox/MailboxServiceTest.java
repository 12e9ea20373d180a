package uk.healthcare.desk.correspondence.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.correspondence.MailboxCheckService;
import uk.healthcare.desk.correspondence.PostOffice;
import uk.healthcare.desk.staff.Role;

/** What an administrator does about mailboxes, at a real server. */
class MailboxServiceTest extends DeskTest {

    private static PostOffice office;

    @Autowired
    private MailboxService mailboxes;

    @Autowired
    private MailboxCheckService check;

    private final String address = "box-" + UUID.randomUUID() + "@desk.example";

    @BeforeAll
    static void open() {
        office = new PostOffice();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void anAdministrator() {
        office.user(address);
        actAs(Role.ADMINISTRATOR);
    }

    @Test
    void aWrongPasswordIsToldForReceivingAndSending() {
        var report = mailboxes.test(null, with(office.settings(address), "wrong", "127.0.0.1"));
        assertThat(report.works()).isFalse();
        assertThat(report.receiving()).startsWith("The server does not accept the sign-in.");
        assertThat(report.sending()).startsWith("The server does not accept the sign-in.");
    }

    @Test
    void aMailboxThatWorksIsReadWhenAskedTo() {
        office.deliver(address, "From: a@b.example\nTo: " + address + "\nSubject: One\n\nFirst " + address + "\n");
        assertThat(mailboxes.test(null, office.settings(address))).isEqualTo(new ConnectionReport(null, null, 1));
        var id = mailboxes.create(office.settings(address));
        assertThat(mailboxes
                        .test(id, with(office.settings(address), null, "127.0.0.1"))
                        .works())
                .isTrue();
        assertThat(check.checkNow(id)).isEqualTo(new CheckReport(null, 1));
        assertThat(check.checkNow(id)).isEqualTo(new CheckReport(null, 0));
        assertThat(mailboxes.row(id)).satisfies(row -> {
            assertThat(row.failure()).isNull();
            assertThat(row.checkedAt()).isNotNull();
        });
    }

    @Test
    void whyItCannotBeReadIsKept() {
        var id = mailboxes.create(with(office.settings(address), "wrong", "127.0.0.1"));
        var report = check.checkNow(id);
        assertThat(report.failure()).startsWith("The server does not accept the sign-in.");
        assertThat(mailboxes.row(id).failure()).isEqualTo(report.failure());
    }

    @Test
    void aKeptPasswordIsShownToNoOtherServer() {
        var id = mailboxes.create(office.settings(address));
        var elsewhere = with(office.settings(address), null, "localhost");
        assertThatThrownBy(() -> mailboxes.test(id, elsewhere)).hasMessage("mailbox.secret.again");
        assertThatThrownBy(() -> mailboxes.edit(id, elsewhere)).hasMessage("mailbox.secret.again");
        assertThat(mailboxes
                        .test(id, with(office.settings(address), PostOffice.PASSWORD, "localhost"))
                        .works())
                .isTrue();
        assertThat(mailboxes.settings(id).secret()).isNull();
    }

    @Test
    void anAddressIsReadOnce() {
        mailboxes.create(office.settings(address));
        assertThatThrownBy(() -> mailboxes.create(office.settings(address))).hasMessage("mailbox.address.taken");
    }

    private static MailboxSettings with(MailboxSettings settings, String secret, String host) {
        return new MailboxSettings(
                settings.name(),
                settings.address(),
                settings.enabled(),
                new ServerAddress(host, settings.imap().port(), TransportSecurity.NONE),
                settings.folder(),
                settings.afterReading(),
                null,
                new ServerAddress(host, settings.smtp().port(), TransportSecurity.NONE),
                settings.username(),
                settings.signIn(),
                secret,
                null,
                null,
                null,
                settings.acknowledge(),
                settings.plusAddress());
    }
}
