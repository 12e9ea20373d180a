package uk.healthcare.desk.correspondence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;

/**
 * The bytes of messages whose enquiry was freed of patient data hold it still. They are kept back for good before a
 * message goes to an enquiry where nothing was replaced, or the enquiry counts as not looked at again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WithheldOriginals {

    private final JdbcClient jdbc;

    WithheldOriginals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all messages of that enquiry, if its patient data was replaced. */
    void withhold(EnquiryId enquiry) {
        if (!isReplaced(enquiry)) {
            return;
        }
        withhold("incoming_message i set i.withheld = true where i.enquiry_id = :enquiry", enquiry);
        withhold("""
                message m join incoming_message i on i.id = m.incoming_id set i.withheld = true
                where m.enquiry_id = :enquiry""", enquiry);
    }

    private boolean isReplaced(EnquiryId enquiry) {
        return jdbc.sql("select patient_data = 'REPLACED' from enquiry where id = :enquiry")
                .param("enquiry", enquiry.value())
                .query(Boolean.class)
                .single();
    }

    private void withhold(String those, EnquiryId enquiry) {
        jdbc.sql("update " + those).param("enquiry", enquiry.value()).update();
    }
}
