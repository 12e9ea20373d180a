package uk.healthcare.desk.enquiry;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.London;

/**
 * Takes in enquiries that come from elsewhere with their history, as invented ones do. They are made by the aggregate's
 * own commands with past moments; this only numbers and keeps them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EnquiryArchive {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    EnquiryArchive(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** So many numbers for references, rising, none given to anybody else. */
    public List<Long> numbers(int count) {
        return jdbc.sql("select next value for enquiry_reference_seq n from seq_1_to_" + count + " order by n")
                .query((row, number) -> row.getLong("n"))
                .list();
    }

    /** The reference of an enquiry received then. */
    public static String reference(Instant receivedAt, long number) {
        return "HUK-%d-%06d".formatted(London.dateOf(receivedAt).getYear(), number);
    }

    /** Keeps those that are new. They must be in the database before the enquiries that name them. */
    public void keep(Parties parties) {
        if (parties.organisation() != null && !parties.organisation().isKept()) {
            entities.persist(parties.organisation());
        }
        if (parties.enquirer() != null && !parties.enquirer().isKept()) {
            entities.persist(parties.enquirer());
        }
    }

    /** Keeps it, which gives it its id; what happens to it later in the transaction is kept too. */
    public void keep(Enquiry enquiry) {
        entities.persist(enquiry);
    }

    /** Marks the task of that title as done. */
    public void taskDone(Enquiry enquiry, String title, Act act) {
        for (var task : enquiry.tasks) {
            if (task.isOpen() && task.title().equals(title)) {
                entities.persist(task);
                enquiry.taskDone(task.id(), act);
                return;
            }
        }
    }
}
