package uk.healthcare.desk.referral;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;

interface ReferralRepository extends Repository<Referral, Long> {

    Referral save(Referral referral);

    Optional<Referral> findById(Long id);

    /** As it stands now, whatever this transaction has read before. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Referral where id = :id")
    Optional<Referral> findForUpdate(Long id);

    List<Referral> findByEnquiryId(EnquiryId enquiry);

    boolean existsByEnquiryIdAndPartnerId(EnquiryId enquiry, PartnerId partner);
}
