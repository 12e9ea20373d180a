package uk.healthcare.desk.referral;

import org.springframework.data.repository.Repository;
import uk.healthcare.desk.common.EnquiryId;

interface AgreementRepository extends Repository<Agreement, Long> {

    Agreement save(Agreement agreement);

    boolean existsByEnquiryId(EnquiryId enquiry);
}
