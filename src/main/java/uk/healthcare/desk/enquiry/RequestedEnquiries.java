package uk.healthcare.desk.enquiry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.EnquiryId;

/** Enquiries by the key of the request that makes them, each step a transaction of its own. */
@Component
class RequestedEnquiries {

    private final EnquiryRepository enquiries;
    private final PartyRegister parties;
    private final ActFactory acts;

    RequestedEnquiries(EnquiryRepository enquiries, PartyRegister parties, ActFactory acts) {
        this.enquiries = enquiries;
        this.parties = parties;
        this.acts = acts;
    }

    @Transactional(readOnly = true)
    Optional<EnquiryId> find(UUID requestKey) {
        return enquiries.findByRequestKey(requestKey.toString()).map(Enquiry::id);
    }

    /** Fails at the end of its transaction when another request with the same key was quicker. */
    @Transactional
    @Audited("enquiry.create")
    EnquiryId make(UUID requestKey, EnquiryFields checked) {
        var act = acts.now();
        var reference = EnquiryArchive.reference(act.at(), enquiries.nextReferenceNumber());
        var receipt = new Receipt(reference, requestKey.toString(), checked, parties.find(checked), false);
        return enquiries.save(Enquiry.receive(receipt, act)).id();
    }
}
