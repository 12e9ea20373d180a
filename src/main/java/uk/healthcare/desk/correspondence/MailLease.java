package uk.healthcare.desk.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.Utc;

/** Lets one node at a time route what arrived, so that an answer is never filed beside the message it answers. */
@Component
class MailLease {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailLease(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the lease, or prolongs one's own. False while another has it. */
    @Transactional
    public boolean take(String name, UUID holder, Duration length) {
        var now = clock.instant();
        return jdbc.sql("""
                                update mail_lease set held_by = :holder, till = :till
                                where name = :name and (held_by = :holder or till < :now)""")
                        .param("name", name)
                        .param("holder", holder.toString())
                        .param("till", Utc.column(now.plus(length)))
                        .param("now", Utc.column(now))
                        .update()
                == 1;
    }

    @Transactional
    public void giveBack(String name, UUID holder) {
        jdbc.sql("update mail_lease set held_by = null, till = :now where name = :name and held_by = :holder")
                .param("name", name)
                .param("holder", holder.toString())
                .param("now", Utc.column(clock.instant()))
                .update();
    }
}
