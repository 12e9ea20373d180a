package uk.healthcare.desk.referral;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import uk.healthcare.desk.common.ReferralId;

interface VisitRepository extends JpaRepository<Visit, Long> {

    /** The next one first. */
    List<Visit> findByReferralIdAndStateOrderByFromOnAscIdAsc(ReferralId referral, VisitState state);
}
