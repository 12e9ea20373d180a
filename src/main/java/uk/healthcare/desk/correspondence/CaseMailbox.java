package uk.healthcare.desk.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.mailbox.Mailbox;
import uk.healthcare.desk.correspondence.mailbox.MailboxRepository;

/** From which mailbox a case is written, and what was written last. */
@Component
class CaseMailbox {

    private static final int ANSWERED = 20;

    private final JdbcClient jdbc;
    private final MailboxRepository mailboxes;

    CaseMailbox(JdbcClient jdbc, MailboxRepository mailboxes) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
    }

    /** Whether one is switched on. */
    boolean isAny() {
        return jdbc.sql("select exists (select 1 from mailbox where enabled)")
                .query(Boolean.class)
                .single();
    }

    /** The one that the last message came by, else the first there is; nothing when none is set up. */
    Optional<Mailbox> of(EnquiryId enquiry) {
        return jdbc.sql("""
                        select coalesce(i.mailbox_id, o.mailbox_id) from message m
                          left join incoming_message i on i.id = m.incoming_id
                          left join outgoing_message o on o.message_id = m.id
                        where m.enquiry_id = :enquiry and m.purpose <> 'MACHINE'
                          and (i.mailbox_id is not null or o.mailbox_id is not null)
                        order by m.at desc, m.id desc limit 1""")
                .param("enquiry", enquiry.value())
                .query(Long.class)
                .optional()
                .flatMap(mailboxes::findById)
                .or(() -> mailboxes.findByEnabledTrueOrderById().stream().findFirst());
    }

    /**
     * What an answer to the last letter from outside refers to, nearest first.
     *
     * @param subject of that letter
     */
    record Last(String subject, String sender, List<String> answers) {}

    /** Of somebody who belongs to the case: a stranger is not written to by habit. */
    Optional<Last> lastLetter(EnquiryId enquiry) {
        return jdbc.sql("""
                        select id, subject, coalesce(sender, '') sender, coalesce(header_id, '') header_id from message
                        where enquiry_id = :enquiry and direction = 'IN' and purpose = 'LETTER' and known_sender
                        order by at desc, id desc limit 1""")
                .param("enquiry", enquiry.value())
                .query((row, number) -> new Last(
                        row.getString("subject"),
                        row.getString("sender"),
                        answers(row.getLong("id"), row.getString("header_id"))))
                .optional();
    }

    private List<String> answers(long message, String headerId) {
        var earlier = jdbc.sql("select header_id from message_reference where message_id = :id order by position")
                .param("id", message)
                .query(String.class)
                .list();
        return Stream.concat(Stream.of(headerId).filter(id -> !id.isEmpty()), earlier.stream())
                .distinct()
                .limit(ANSWERED)
                .toList();
    }
}
