package uk.healthcare.desk.referral.overview;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryAccess;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** What our people do with the personal links of an enquiry. */
@Service
public class CaseLinkService {

    private final EnquiryAccess access;
    private final PersonalLinks links;
    private final CurrentStaff current;

    CaseLinkService(EnquiryAccess access, PersonalLinks links, CurrentStaff current) {
        this.access = access;
        this.links = links;
        this.current = current;
    }

    /** It opens nothing from now on; a new one takes a new letter. @throws RuleViolation when it is over already */
    @PreAuthorize(Permission.WORK_CASE)
    @Transactional
    @Audited("link.revoke")
    public void revoke(EnquiryId enquiry, LinkId id) {
        access.requireWorkable(enquiry);
        var link =
                links.find(id).filter(found -> enquiry.equals(found.enquiry())).orElseThrow(() -> new NotFound(id));
        if (link.usedAt() != null || link.revokedAt() != null) {
            throw new RuleViolation("link.revoke.over");
        }
        links.revoke(id, current.get().id());
    }
}
