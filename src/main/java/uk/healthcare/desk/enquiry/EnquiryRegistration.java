package uk.healthcare.desk.enquiry;

import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.NotAudited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Enters a new enquiry that somebody took by phone, on a visit or at a post. */
@Service
public class EnquiryRegistration {

    private final RequestedEnquiries requested;
    private final CurrentStaff current;

    EnquiryRegistration(RequestedEnquiries requested, CurrentStaff current) {
        this.requested = requested;
        this.current = current;
    }

    /**
     * Makes the enquiry, once for each request key: the same request again, even at the same moment, gives the same
     * enquiry.
     *
     * @throws RuleViolation beside the field that is missing or wrong; post staff enter enquiries of their markets only
     */
    @PreAuthorize(Permission.CREATE_ENQUIRY)
    @Transactional(propagation = Propagation.SUPPORTS)
    @NotAudited("the making is audited, not a request that finds it made")
    public EnquiryId register(UUID requestKey, EnquiryFields fields) {
        try {
            return foundOrMade(requestKey, fields);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException overtaken) {
            // Only a new transaction sees what the winner has committed.
            return foundOrMade(requestKey, fields);
        }
    }

    private EnquiryId foundOrMade(UUID requestKey, EnquiryFields fields) {
        return requested.find(requestKey).orElseGet(() -> {
            var checked = fields.checked();
            requireOwnMarket(current.get(), checked);
            return requested.make(requestKey, checked);
        });
    }

    private static void requireOwnMarket(SignedIn person, EnquiryFields fields) {
        var onlyPost = !person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
        if (onlyPost && (fields.marketCode() == null || !person.markets().contains(fields.marketCode()))) {
            throw new RuleViolation("enquiry.market.not-yours").at("marketCode");
        }
    }
}
