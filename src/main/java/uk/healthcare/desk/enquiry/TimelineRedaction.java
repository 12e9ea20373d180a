package uk.healthcare.desk.enquiry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;

/** Replaces passages with patient data in what the timeline kept. The one exception to "written once". */
@Component
class TimelineRedaction {

    private final JdbcClient jdbc;

    TimelineRedaction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(EnquiryId id, List<String> passages) {
        for (var passage : passages) {
            jdbc.sql("""
                            update timeline_entry
                            set title = replace(title, :passage, :replacement), body = replace(body, :passage, :replacement)
                            where enquiry_id = :id
                            """)
                    .param("passage", passage)
                    .param("replacement", PatientPassages.REPLACEMENT)
                    .param("id", id.value())
                    .update();
        }
    }
}
