package uk.healthcare.desk.referral.agreement;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import uk.healthcare.desk.common.EnquiryId;

interface AgreementRepository extends Repository<Agreement, Long> {

    Agreement save(Agreement agreement);

    Optional<Agreement> findByEnquiryId(EnquiryId enquiry);

    boolean existsByEnquiryId(EnquiryId enquiry);
}
