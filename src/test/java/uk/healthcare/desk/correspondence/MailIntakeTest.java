package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.staff.Role;

/** From a real IMAP server into the cases: what joins, what becomes an enquiry, what does not. */
class MailIntakeTest extends DeskTest {

    private static PostOffice office;

    @Autowired
    private MailboxService mailboxes;

    @Autowired
    private MailboxRepository repository;

    @Autowired
    private MailboxCheck check;

    @Autowired
    private JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String desk = "desk-" + unique + "@desk.example";
    private MailboxId mailbox;

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
        office.user(desk);
        actAs(Role.ADMINISTRATOR);
        mailbox = mailboxes.create(office.settings(desk));
        signOut();
    }

    private void check() throws MessagingException {
        check.once(repository.findById(mailbox.value()).orElseThrow());
    }

    private record Row(
            String outcome,
            @Nullable Long enquiry,
            @Nullable String subject,
            @Nullable String kind) {}

    private List<Row> rows() {
        return jdbc.sql(
                        "select outcome, enquiry_id, subject, machine_kind from incoming_message where mailbox_id = :id order by id")
                .param("id", mailbox.value())
                .query((row, n) ->
                        new Row(row.getString(1), (Long) row.getObject(2), row.getString(3), row.getString(4)))
                .list();
    }

    private String letter(String from, String subject, String id, String more, String text) {
        return """
                From: %s
                To: %s
                Subject: %s
                Message-ID: <%s@%s.example>
                Date: Tue, 24 Nov 2026 09:12:00 +0300
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(from, desk, subject, id, unique, more, text);
    }

    private String header(String name, String... ids) {
        var value = new StringBuilder(name + ":");
        for (var id : ids) {
            value.append(" <").append(id).append("@").append(unique).append(".example>");
        }
        return value + "\n";
    }

    @Test
    void aLetterBecomesAnEnquiryOfItsSender() throws Exception {
        office.deliver(
                desk,
                letter(
                        "Dr Al-Sabah <sabah@" + unique + ".example>",
                        "Re: Cancer centre",
                        "a",
                        "",
                        "We plan 120 beds."));
        check();
        assertThat(rows()).hasSize(1).first().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo("NEW_ENQUIRY");
            var enquiry =
                    jdbc.sql("""
                            select concat_ws('|', e.summary, e.description, e.source, e.stage, p.name, p.email)
                            from enquiry e join enquirer p on p.id = e.enquirer_id where e.id = :id""").param("id", row.enquiry()).query(String.class).single();
            assertThat(enquiry)
                    .isEqualTo(
                            "Cancer centre|We plan 120 beds.|EMAIL|RECEIVED|Dr Al-Sabah|sabah@" + unique + ".example");
        });
    }

    @Test
    void lookingAgainChangesNothing() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        check();
        check();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void theSameMessageByAnotherWayIsKnownAgain() throws Exception {
        var letter = letter("a@" + unique + ".example", "One", "a", "", "First");
        office.deliver(desk, "Received: from one\n" + letter);
        office.deliver(desk, "Received: from another\nX-Spam: no\n" + letter);
        check();
        assertThat(rows()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from mail_ledger where mailbox_id = :id")
                        .param("id", mailbox.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anAnswerOfTheEnquirerJoins() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        office.deliver(desk, letter("a@" + unique + ".example", "Re: One", "b", header("In-Reply-To", "a"), "More"));
        check();
        assertJoined();
    }

    @Test
    void aColleagueOfTheEnquirerJoins() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        office.deliver(
                desk, letter("b@" + unique + ".example", "Re: One", "b", header("References", "x", "a"), "More"));
        check();
        assertJoined();
    }

    @Test
    void anAnswerThatCameBeforeWhatItAnswersIsJoined() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "Re: One", "b", header("References", "a"), "More"));
        check();
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        check();
        assertJoined();
    }

    @Test
    void aStrangerWithForgedReferencesDoesNotJoin() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        office.deliver(
                desk,
                letter("x@elsewhere-" + unique + ".example", "Re: One", "b", header("References", "a"), "Me too"));
        check();
        var rows = rows();
        assertThat(rows).extracting(Row::outcome).containsExactly("NEW_ENQUIRY", "NEW_ENQUIRY");
        assertThat(suggestedFor(rows.get(1))).isEqualTo(rows.get(0).enquiry());
    }

    @Test
    void aStrangerAtAPublicProviderIsNoColleague() throws Exception {
        office.deliver(desk, letter("a" + unique + "@gmail.com", "One", "a", "", "First"));
        office.deliver(desk, letter("b" + unique + "@gmail.com", "Re: One", "b", header("References", "a"), "Me too"));
        check();
        assertThat(rows()).extracting(Row::outcome).containsExactly("NEW_ENQUIRY", "NEW_ENQUIRY");
    }

    @Test
    void aReferenceInTheSubjectOnlySuggests() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        check();
        var first = rows().getFirst();
        var reference = jdbc.sql("select reference from enquiry where id = :id")
                .param("id", first.enquiry())
                .query(String.class)
                .single();
        office.deliver(desk, letter("x@" + unique + "-b.example", "About " + reference, "b", "", "News"));
        check();
        var second = rows().get(1);
        assertThat(second.outcome()).isEqualTo("NEW_ENQUIRY");
        assertThat(suggestedFor(second)).isEqualTo(first.enquiry());
    }

    @Test
    void aSharedMessageIdDoesNotMixTwoPeople() throws Exception {
        office.deliver(desk, letter("a@" + unique + "-a.example", "One", "same", "", "First"));
        office.deliver(desk, letter("b@" + unique + "-b.example", "Two", "same", "", "Second"));
        office.deliver(
                desk, letter("b@" + unique + "-b.example", "Re: Two", "c", header("In-Reply-To", "same"), "More"));
        check();
        var rows = rows();
        assertThat(rows).extracting(Row::outcome).containsExactly("NEW_ENQUIRY", "NEW_ENQUIRY", "JOINED");
        assertThat(rows.get(2).enquiry()).isEqualTo(rows.get(1).enquiry());
    }

    @Test
    void anAutomaticReplyMakesNothing() throws Exception {
        office.deliver(
                desk,
                letter(
                        "a@" + unique + ".example",
                        "Out of office",
                        "a",
                        "Auto-Submitted: auto-replied\n",
                        "I am away"));
        check();
        assertThat(rows()).hasSize(1).first().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo("MACHINE");
            assertThat(row.kind()).isEqualTo("AUTO_REPLY");
            assertThat(row.enquiry()).isNull();
        });
    }

    @Test
    void whatASenderRuleRefusesIsKeptAndShown() throws Exception {
        jdbc.sql("insert into sender_rule values (:sender, 'Sells lists', utc_timestamp(6), 1)")
                .param("sender", "@spam-" + unique + ".example")
                .update();
        office.deliver(desk, letter("x@spam-" + unique + ".example", "Buy", "a", "", "Now"));
        check();
        assertThat(rows()).extracting(Row::outcome).containsExactly("REFUSED");
    }

    @Test
    void theCopyOnTheServerIsMarkedAfterwards() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        check();
        assertThat(jdbc.sql("select count(*) from mail_ledger where mailbox_id = :id and marked_at is not null")
                        .param("id", mailbox.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(office.server().getReceivedMessagesForDomain("desk.example"))
                .filteredOn(message -> isFor(desk, message))
                .allMatch(message -> seen(message));
    }

    @Test
    void theComparisonFindsNothingMissing() throws Exception {
        for (var i = 0; i < 7; i++) {
            office.deliver(desk, letter("a@" + unique + ".example", "Letter " + i, "l" + i, "", "Text " + i));
        }
        check();
        var counts = jdbc.sql("select server_count, missing_count from mailbox where id = :id")
                .param("id", mailbox.value())
                .query()
                .singleRow();
        assertThat(counts.values().stream().map(n -> ((Number) n).intValue())).containsExactly(7, 0);
    }

    private static boolean isFor(String address, MimeMessage message) {
        try {
            return message.getHeader("To")[0].contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean seen(MimeMessage message) {
        try {
            return message.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertJoined() {
        var rows = rows();
        assertThat(rows).extracting(Row::outcome).containsExactly("NEW_ENQUIRY", "JOINED");
        assertThat(rows.get(1).enquiry()).isEqualTo(rows.get(0).enquiry());
    }

    private @Nullable Long suggestedFor(Row row) {
        return jdbc.sql("select suggested_id from message where enquiry_id = :id")
                .param("id", row.enquiry())
                .query((r, n) -> (Long) r.getObject(1))
                .optional()
                .orElse(null);
    }
}
