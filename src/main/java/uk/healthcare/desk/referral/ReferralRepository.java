package uk.healthcare.desk.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;

interface ReferralRepository extends Repository<Referral, Long> {

    Referral save(Referral referral);

    Optional<Referral> findById(Long id);

    List<Referral> findByEnquiryId(EnquiryId enquiry);

    boolean existsByEnquiryIdAndPartnerId(EnquiryId enquiry, PartnerId partner);
}
