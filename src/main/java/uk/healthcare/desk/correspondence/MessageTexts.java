package uk.healthcare.desk.correspondence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.PatientDataParticipant;
import uk.healthcare.desk.enquiry.PatientPassages;
import uk.healthcare.desk.enquiry.StoredTexts;

/**
 * What was written on an enquiry, without passages that hold patient data. Files and original bytes are
 * {@link MessageFiles}' part; in HTML a passage may be cut into pieces, so the looks go.
 */
@Component
class MessageTexts implements PatientDataParticipant {

    private static final String OF_ENQUIRY = "enquiry_id = :enquiry";
    private static final String OF_MESSAGES = "message_id in (select id from message where enquiry_id = :enquiry)";

    private static final String OF_PLACES =
            "incoming_id in (select id from incoming_message where enquiry_id = :enquiry)";

    private final StoredTexts texts;
    private final JdbcClient jdbc;

    MessageTexts(StoredTexts texts, JdbcClient jdbc) {
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    public void replace(EnquiryId enquiry, PatientPassages passages) {
        texts.replace(
                enquiry,
                passages,
                "message",
                OF_ENQUIRY,
                "header_id",
                "sender",
                "sender_name",
                "recipients",
                "copies",
                "subject",
                "body",
                "quoted",
                "notes");
        jdbc.sql("update message set html = null where enquiry_id = :enquiry")
                .param("enquiry", enquiry.value())
                .update();
        texts.replace(enquiry, passages, "message_reference", OF_MESSAGES, "header_id");
        texts.replace(enquiry, passages, "message_attachment", OF_MESSAGES, "name", "type", "content_id", "text");
        texts.replace(enquiry, passages, "outgoing_message", OF_MESSAGES, "failure", "bounce");
        texts.replace(enquiry, passages, "mail_ledger", OF_PLACES, "failure");
        texts.replace(enquiry, passages, "outgoing_recipient", OF_MESSAGES, "address", "name", "refusal");
        texts.replace(enquiry, passages, "draft_attachment", OF_ENQUIRY, "name", "type");
        texts.replace(enquiry, passages, "case_address", OF_ENQUIRY, "address");
        texts.replace(
                enquiry,
                passages,
                "incoming_message",
                OF_ENQUIRY,
                "header_id",
                "sender",
                "sender_name",
                "subject",
                "reason");
    }
}
