package uk.healthcare.desk.enquiry;

import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;

/** What is written down of who did what to an enquiry. */
record AuditRows(JdbcClient jdbc) {

    int of(EnquiryId enquiry, String operation) {
        return jdbc.sql("""
                        select count(*) from audit_event
                        where record_type = 'enquiry' and record_id = :id and operation = :operation
                        """)
                .param("id", enquiry.value())
                .param("operation", operation)
                .query(Integer.class)
                .single();
    }
}
