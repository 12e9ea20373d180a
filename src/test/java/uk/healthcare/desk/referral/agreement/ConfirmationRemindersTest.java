package uk.healthcare.desk.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.referral.overview.ConfirmationRow;

/** An enquirer who does not answer is reminded, never early, never twice, and no longer once it is over. */
class ConfirmationRemindersTest extends AgreementToConfirm {

    @Autowired
    private ConfirmationReminders reminders;

    @Test
    void itIsRemindedAtMostThreeTimesAndNeverEarly() {
        mail.send(application, ask());
        var before = mail.receivedBy(enquirer);
        remind();
        assertThat(mail.receivedBy(enquirer)).isEqualTo(before);
        for (var reminder = 1; reminder <= 3; reminder++) {
            leftDaysAgo(reminder == 1 ? 14 : reminder == 2 ? 35 : 70);
            remind();
            remind();
            assertThat(mail.receivedBy(enquirer)).isEqualTo(before + reminder);
            assertThat(mail.textFor(enquirer)).contains(partner).containsPattern(LINK);
        }
        leftDaysAgo(110);
        remind();
        assertThat(mail.receivedBy(enquirer)).isEqualTo(before + 3);
        answers.answer(secret(), YES);
        assertThat(confirmedAt()).isNotNull();
    }

    @Test
    void twoNodesAtOnceRemindOnce() throws Exception {
        mail.send(application, ask());
        leftDaysAgo(14);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> node = reminders::remind;
            nodes.invokeAll(List.of(node, node, node, node));
        }
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void anAnswerABounceAWithdrawalAndAReplyEndTheReminders() {
        mail.send(application, ask());
        leftDaysAgo(14);
        jdbc.sql("""
                        insert into message (id, enquiry_id, direction, purpose, at, sender, recipients, subject, body,
                          known_sender)
                        values (:id, :enquiry, 'IN', 'LETTER', :at, :sender, '', 'Re', 'Please do not ask', true)""")
                .param("id", 4_000_000_000L + enquiry.value())
                .param("enquiry", enquiry.value())
                .param("at", LocalDateTime.now())
                .param("sender", enquirer)
                .update();
        assertThat(written()).as("after a reply").isZero();
        jdbc.sql("delete from message where id = ?")
                .param(4_000_000_000L + enquiry.value())
                .update();

        setOutgoing("bounced_at = now(6), bounce = 'There is no such address'");
        assertThat(written()).as("after a bounce").isZero();
        assertThat(standing()).isEqualTo(ConfirmationRow.ConfirmationStanding.NOT_DELIVERED);
        setOutgoing("bounced_at = null, bounce = null");

        confirmations.withdraw(enquiry);
        assertThat(written()).as("after it was withdrawn").isZero();
        assertThat(standing()).isEqualTo(ConfirmationRow.ConfirmationStanding.OVER);

        mail.send(application, ask());
        leftDaysAgo(14);
        answers.answer(secret(), YES);
        assertThat(written()).as("after an answer").isZero();
    }

    private void remind() {
        reminders.remind();
        jdbc.sql("""
                        select o.message_id from outgoing_message o join message m on m.id = o.message_id
                        where m.enquiry_id = ? and o.state = 'HELD'""")
                .param(enquiry.value())
                .query(Long.class)
                .list()
                .forEach(id -> mail.send(application, new MessageId(id)));
    }

    /** How many letters are written when it is looked for what is due. */
    private int written() {
        var before = letters();
        reminders.remind();
        return letters() - before;
    }

    private int letters() {
        return jdbc.sql("""
                        select count(*) from confirmation_letter l join agreement_confirmation c on c.id = l.confirmation_id
                        where c.enquiry_id = ?""").param(enquiry.value()).query(Integer.class).single();
    }

    private void leftDaysAgo(int days) {
        setOutgoing("sent_at = now(6) - interval %d day - interval 2 hour".formatted(days));
    }

    /** Of the letter that asked last. */
    private void setOutgoing(String change) {
        jdbc.sql("""
                        update outgoing_message set %s where message_id = (select max(l.message_id)
                          from confirmation_letter l join agreement_confirmation c on c.id = l.confirmation_id
                          where c.enquiry_id = ? and l.number = 0)""".formatted(change)).param(enquiry.value()).update();
    }
}
