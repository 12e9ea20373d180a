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
    public void withhold(EnquiryId enquiry) {
        jdbc.sql("""
                        update incoming_message i set i.withheld = true
                        where exists (select 1 from enquiry e where e.id = :enquiry and e.patient_data = 'REPLACED')
                          and (i.enquiry_id = :enquiry
                            or i.id in (select m.incoming_id from message m where m.enquiry_id = :enquiry))""").param("enquiry", enquiry.value()).update();
    }
}
