package uk.healthcare.desk.referral;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uk.healthcare.desk.common.EnquiryId;

interface AgreementRepository extends Repository<Agreement, Long> {

    Agreement save(Agreement agreement);

    Optional<Agreement> findByEnquiryId(EnquiryId enquiry);

    Optional<Agreement> findById(long id);

    /** Locked until this transaction ends: it is asked about once, however often somebody presses. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.enquiryId = ?1")
    Optional<Agreement> findForUpdate(EnquiryId enquiry);

    boolean existsByEnquiryId(EnquiryId enquiry);
}
