package uk.healthcare.desk.enquiry;

/** Finds the organisation and the person that the fields speak of, or enters them anew. */
public interface PartyRegister {

    Parties find(EnquiryFields fields);
}
