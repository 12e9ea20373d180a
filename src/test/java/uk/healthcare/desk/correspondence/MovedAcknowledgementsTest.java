package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.staff.Role;

/** Whoever wrote is told one reference, and the right one, when their message moves to another enquiry. */
class MovedAcknowledgementsTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MessageMoves moves;

    @Autowired
    private CaseService cases;

    @Autowired
    private JdbcClient jdbc;

    private Letterbox box;
    private String sender;
    private EnquiryId source;
    private MessageId message;

    @BeforeEach
    void anEnquiryThatIsAboutToBeAcknowledged() {
        box = new Letterbox(application);
        sender = "writer-" + box.unique() + "@hospital-" + box.unique() + ".example";
        jdbc.sql("update mailbox set acknowledge = true where id = ?")
                .param(box.id().value())
                .update();
        actAs(Role.OFFICER);
        var incoming = box.arrives(box.letter(sender, "Heart centre", "", "We plan one."));
        source = box.enquiryOf(incoming);
        message = box.messageOf(incoming);
        assertThat(acknowledgements(source)).containsExactly("HELD");
    }

    @AfterEach
    void nothingOfThisTestIsSent() {
        jdbc.sql("update outgoing_message set state = 'DISCARDED' where mailbox_id = ?")
                .param(box.id().value())
                .update();
    }

    @Test
    void theOneThatHasNotLeftIsTakenBackAndTheOtherEnquiryIsAcknowledgedInstead() {
        var target = new WritingDesk(application).enquiry(sender, "en");
        moves.move(message, target);
        assertThat(acknowledgements(source)).containsExactly("DISCARDED");
        assertThat(acknowledgements(target)).containsExactly("HELD");
        assertThat(recipients(target)).containsExactly(sender);

        moves.undo(message);
        assertThat(acknowledgements(source)).containsExactly("HELD");
        assertThat(acknowledgements(target)).isEmpty();
    }

    @Test
    void anEnquiryThatIsAcknowledgedAlreadyIsNotAgain() {
        var target = box.enquiryOf(box.arrives(box.letter(sender, "Eye clinic", "", "We plan that, too.")));
        moves.move(message, target);
        assertThat(acknowledgements(source)).containsExactly("DISCARDED");
        assertThat(acknowledgements(target)).containsExactly("HELD");

        moves.undo(message);
        assertThat(acknowledgements(source)).containsExactly("HELD");
        assertThat(acknowledgements(target)).as("its own").containsExactly("HELD");
    }

    @Test
    void anEnquiryOfSomebodyElseIsNotAcknowledgedToTheWriter() {
        var target = new WritingDesk(application).enquiry("other-" + box.unique() + "@away.example", "en");
        moves.move(message, target);
        assertThat(acknowledgements(source)).containsExactly("DISCARDED");
        assertThat(acknowledgements(target)).isEmpty();
    }

    @Test
    void whatHasLeftHasLeft() {
        jdbc.sql("""
                        update outgoing_message o join message m on m.id = o.message_id set o.state = 'SENT'
                        where m.enquiry_id = ?""").param(source.value()).update();
        var target = new WritingDesk(application).enquiry(sender, "en");
        moves.move(message, target);
        assertThat(acknowledgements(source)).isEmpty();
        assertThat(acknowledgements(target))
                .as("the writer was told a reference, and answers to it are read here")
                .containsExactly("SENT");
        moves.undo(message);
        assertThat(acknowledgements(source)).containsExactly("SENT");
    }

    @Test
    void anEnquiryThatGoesOnWithoutTheMessageKeepsItsOwn() {
        cases.note(source, "The ministry has called, too");
        moves.move(message, new WritingDesk(application).enquiry(sender, "en"));
        assertThat(acknowledgements(source)).containsExactly("HELD");
    }

    private List<String> acknowledgements(EnquiryId enquiry) {
        return jdbc.sql("""
                        select o.state from message m join outgoing_message o on o.message_id = m.id
                        where m.enquiry_id = ? and m.purpose = 'ACKNOWLEDGEMENT' order by m.id""").param(enquiry.value()).query(String.class).list();
    }

    private List<String> recipients(EnquiryId enquiry) {
        return jdbc.sql("""
                        select r.address from message m join outgoing_recipient r on r.message_id = m.id
                        where m.enquiry_id = ? and m.purpose = 'ACKNOWLEDGEMENT'""").param(enquiry.value()).query(String.class).list();
    }
}
