package uk.healthcare.desk.referral.consent;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import uk.healthcare.desk.common.EnquiryId;

interface ConsentRepository extends Repository<Consent, Long> {

    Consent save(Consent consent);

    Optional<Consent> findById(Long id);

    List<Consent> findByEnquiryId(EnquiryId enquiry);
}
