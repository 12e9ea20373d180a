package uk.healthcare.desk.enquiry;

/** On whose behalf an enquirer asks. Private-patient requests are signposted, so they have no track. */
public enum Track {
    GOVERNMENT,
    COMMERCIAL,
    PHILANTHROPIC
}
