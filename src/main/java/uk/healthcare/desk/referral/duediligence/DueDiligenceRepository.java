package uk.healthcare.desk.referral.duediligence;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import uk.healthcare.desk.common.EnquiryId;

public interface DueDiligenceRepository extends Repository<DueDiligence, Long> {

    DueDiligence save(DueDiligence look);

    Optional<DueDiligence> findFirstByEnquiryIdOrderByDecidedAtDescIdDesc(EnquiryId enquiry);
}
