package uk.healthcare.desk.correspondence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
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
        jdbc.sql("select id, enquiry_id from message where incoming_id = :incoming and purpose = 'MACHINE'")
                .param("incoming", incoming.value())
                .query((row, number) ->
                        new Filed(new MessageId(row.getLong("id")), new EnquiryId(row.getLong("enquiry_id"))))
                .list()
                .forEach(this::takeOff);
    }

    private record Filed(MessageId message, EnquiryId enquiry) {}

    private void takeOff(Filed filed) {
        enquiries.forget(filed.enquiry(), filed.message());
        jdbc.sql("delete from message where id = :id")
                .param("id", filed.message().value())
                .update();
    }
}
