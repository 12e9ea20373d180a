package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

/** From a real IMAP server into the cases: each message once, as an enquiry or as what else it is. */
class MailIntakeTest extends MailIntakeCase {

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
}
