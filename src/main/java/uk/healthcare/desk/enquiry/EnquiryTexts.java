package uk.healthcare.desk.enquiry;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.staff.KeptDrafts;

/** The texts of an enquiry outside its own row: its history, its tasks, and what anybody has typed on it and not sent. */
@Component
class EnquiryTexts implements PatientDataParticipant {

    private static final String OF_ENQUIRY = "enquiry_id = :enquiry";

    private final StoredTexts texts;
    private final KeptDrafts drafts;

    EnquiryTexts(StoredTexts texts, KeptDrafts drafts) {
        this.texts = texts;
        this.drafts = drafts;
    }

    @Override
    public void replace(EnquiryId enquiry, PatientPassages passages) {
        texts.replace(enquiry, passages, "timeline_entry", OF_ENQUIRY, "title", "body");
        texts.replace(enquiry, passages, "stage_move", OF_ENQUIRY, "reason", "next_step_before");
        texts.replace(enquiry, passages, "enquiry_hold", OF_ENQUIRY, "reason");
        texts.replace(enquiry, passages, "task", OF_ENQUIRY, "title");
        drafts.rewrite("enquiry." + enquiry + ".", passages::removedFrom);
    }
}
