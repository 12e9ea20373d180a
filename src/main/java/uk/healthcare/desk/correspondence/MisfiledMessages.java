package uk.healthcare.desk.correspondence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.enquiry.EnquiryMail;

/** Takes a message off the case where it was filed as a machine's, when a person finds that somebody wrote it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MisfiledMessages {

    private final JdbcClient jdbc;
    private final EnquiryMail enquiries;

    MisfiledMessages(JdbcClient jdbc, EnquiryMail enquiries) {
        this.jdbc = jdbc;
        this.enquiries = enquiries;
    }

    public void takeOff(IncomingId incoming) {
        jdbc.sql("select id from message where incoming_id = :incoming and purpose = 'MACHINE'")
                .param("incoming", incoming.value())
                .query((row, number) -> new MessageId(row.getLong("id")))
                .list()
                .forEach(this::takeOff);
    }

    private void takeOff(MessageId message) {
        enquiries.forget(message);
        jdbc.sql("delete from message where id = :id")
                .param("id", message.value())
                .update();
    }
}
