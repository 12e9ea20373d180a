package uk.healthcare.desk.enquiry;

import uk.healthcare.desk.common.EnquiryId;

/**
 * Something that stores texts of an enquiry. Each module replaces passages with patient data in what it stores, in the
 * same transaction; {@link StoredTexts} does it for columns.
 */
public interface PatientDataParticipant {

    void replace(EnquiryId enquiry, PatientPassages passages);
}
