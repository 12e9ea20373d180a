package uk.healthcare.desk.referral;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.PatientDataParticipant;
import uk.healthcare.desk.enquiry.PatientPassages;
import uk.healthcare.desk.enquiry.StoredTexts;

/** What was written and said of an enquiry from the shortlist to the agreement. */
@Component
class ReferralTexts implements PatientDataParticipant {

    private static final String OF_ENQUIRY = "enquiry_id = :enquiry";

    private final StoredTexts texts;

    ReferralTexts(StoredTexts texts) {
        this.texts = texts;
    }

    @Override
    public void replace(EnquiryId enquiry, PatientPassages passages) {
        texts.replace(enquiry, passages, "referral", OF_ENQUIRY, "reason", "explanation", "choice_reason", "brief");
        texts.replace(enquiry, passages, "approach_letter", within("referral_id", "referral"), "brief");
        texts.replace(enquiry, passages, "open_call", OF_ENQUIRY, "brief", "choice_reason");
        texts.replace(enquiry, passages, "referral_move", within("referral_id", "referral"), "text");
        texts.replace(enquiry, passages, "consent", OF_ENQUIRY, "given_by", "wording");
        texts.replace(enquiry, passages, "due_diligence", OF_ENQUIRY, "note");
        texts.replace(enquiry, passages, "due_diligence_answer", within("due_diligence_id", "due_diligence"), "note");
        texts.replace(enquiry, passages, "agreement", OF_ENQUIRY, "confirmed_by", "programme");
        texts.replace(
                enquiry,
                passages,
                "agreement_confirmation",
                OF_ENQUIRY,
                "address",
                "given_by",
                "right_amount",
                "words");
        texts.replace(enquiry, passages, "disclosure", OF_ENQUIRY, "recipient", "what", "text");
        texts.replace(enquiry, passages, "visit", OF_ENQUIRY, "place", "participants", "account");
        texts.replace(enquiry, passages, "consent_request", within("link_id", "personal_link"), "wording");
        texts.replace(enquiry, passages, "personal_link", OF_ENQUIRY, "address", "name");
    }

    private static String within(String column, String table) {
        return "%s in (select id from %s where %s)".formatted(column, table, OF_ENQUIRY);
    }
}
