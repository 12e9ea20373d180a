package uk.healthcare.desk.enquiry;

/** Who has to move next. */
public enum WaitingFor {
    US,
    ENQUIRER,
    PARTNER,
    POST
}
