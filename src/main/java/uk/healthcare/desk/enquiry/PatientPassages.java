package uk.healthcare.desk.enquiry;

/** What stands where passages with patient data stood. */
final class PatientPassages {

    static final String REPLACEMENT = "[patient data removed]";

    private PatientPassages() {}
}
