package uk.healthcare.desk.enquiry;

import java.util.List;
import org.springframework.stereotype.Component;

/** Takes passages with patient data out of everything that is stored of an enquiry, in the transaction of its caller. */
@Component
class PatientDataReplacement {

    private final EnquiryRepository enquiries;
    private final MergedEnquiries merged;
    private final List<PatientDataParticipant> participants;

    PatientDataReplacement(
            EnquiryRepository enquiries, MergedEnquiries merged, List<PatientDataParticipant> participants) {
        this.enquiries = enquiries;
        this.merged = merged;
        this.participants = participants;
    }

    /** With what is shown of the duplicates that were merged into it. */
    void replace(Enquiry enquiry, PatientPassages passages, Act act) {
        replaceIn(enquiry, passages, act);
        merged.of(enquiry).forEach(duplicate -> replaceIn(duplicate, passages, act));
    }

    private void replaceIn(Enquiry enquiry, PatientPassages passages, Act act) {
        var others = enquiry.namesHold(passages)
                ? enquiries.findSharing(enquiry.id, enquiry.organisation, enquiry.enquirer)
                : List.<Enquiry>of();
        enquiry.replacePatientData(passages, act);
        others.forEach(Enquiry::findAnew);
        participants.forEach(participant -> participant.replace(enquiry.id(), passages));
    }
}
