package uk.healthcare.desk.referral.agreement;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConfirmationRepository extends Repository<Confirmation, Long> {

    /** Its letters are written by SQL and name it, so that it has to be there. */
    Confirmation saveAndFlush(Confirmation confirmation);

    Optional<Confirmation> findById(long id);

    Optional<Confirmation> findByLinkId(long link);

    /** Of that revision of an agreement. */
    Optional<Confirmation> findFirstByAgreementIdAndRevisionOrderByIdDesc(long agreement, int revision);

    @Query(value = """
            select c.* from agreement_confirmation c join confirmation_letter l on l.confirmation_id = c.id
            where l.message_id = ?1""", nativeQuery = true)
    Optional<Confirmation> findByMessage(long message);
}
