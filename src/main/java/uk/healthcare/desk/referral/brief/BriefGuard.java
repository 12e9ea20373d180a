package uk.healthcare.desk.referral.brief;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryMail;

/** Keeps back whatever would tell a partner who asks before names are exchanged. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BriefGuard {

    private final EnquiryMail enquiries;
    private final Briefs briefs;

    BriefGuard(EnquiryMail enquiries, Briefs briefs) {
        this.enquiries = enquiries;
        this.briefs = briefs;
    }

    /** The brief as it is composed by rule. */
    public String compose(EnquiryId enquiry) {
        return briefs.compose(enquiries.fields(enquiry));
    }

    /** @param allowed names of ours that may be said */
    public BriefCheck of(EnquiryId enquiry, List<String> allowed) {
        return briefs.check(enquiries.fields(enquiry), allowed);
    }

    /** @throws RuleViolation beside the field, with the first words that would tell */
    public void require(EnquiryId enquiry, String field, String text) {
        require(of(enquiry, List.of()), field, text);
    }

    public static void require(BriefCheck check, String field, String text) {
        var found = check.in(text);
        if (!found.isEmpty()) {
            throw new RuleViolation("brief.names", found.getFirst().words()).at(field);
        }
    }
}
