package uk.healthcare.desk.enquiry;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Enters a new enquiry that somebody took by phone, on a visit or at a post. */
@Service
public class EnquiryRegistration {

    private final EnquiryRepository enquiries;
    private final PartyRegister parties;
    private final ActFactory acts;
    private final CurrentStaff current;

    EnquiryRegistration(EnquiryRepository enquiries, PartyRegister parties, ActFactory acts, CurrentStaff current) {
        this.enquiries = enquiries;
        this.parties = parties;
        this.acts = acts;
        this.current = current;
    }

    /**
     * Makes the enquiry, once for each request key: the same request again gives the same enquiry.
     *
     * @throws RuleViolation beside the field that is missing or wrong; post staff enter enquiries of their markets only
     */
    @PreAuthorize(Permission.CREATE_ENQUIRY)
    @Transactional
    @Audited("enquiry.create")
    public EnquiryId register(UUID requestKey, EnquiryFields fields) {
        var known = enquiries.findByRequestKey(requestKey.toString());
        if (known.isPresent()) {
            return known.get().id();
        }
        var checked = fields.checked();
        requireOwnMarket(current.get(), checked);
        var act = acts.now();
        var reference = EnquiryArchive.reference(act.at(), enquiries.nextReferenceNumber());
        var receipt = new Receipt(reference, requestKey.toString(), checked, parties.find(checked), false);
        return enquiries.save(Enquiry.receive(receipt, act)).id();
    }

    private static void requireOwnMarket(SignedIn person, EnquiryFields fields) {
        var onlyPost = !person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
        if (onlyPost && (fields.marketCode() == null || !person.markets().contains(fields.marketCode()))) {
            throw new RuleViolation("enquiry.market.not-yours").at("marketCode");
        }
    }
}
