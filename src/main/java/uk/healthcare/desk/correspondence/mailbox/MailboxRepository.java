package uk.healthcare.desk.correspondence.mailbox;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface MailboxRepository extends Repository<Mailbox, Long> {

    Optional<Mailbox> findById(Long id);

    Optional<Mailbox> findByAddress(String address);

    List<Mailbox> findAllByOrderByNameAscIdAsc();

    List<Mailbox> findByEnabledTrueOrderById();

    Mailbox save(Mailbox mailbox);
}
