package uk.healthcare.desk.correspondence;

/** What a message of a case is for. */
public enum MessagePurpose {
    /** From outside. */
    LETTER,
    /** Written by a mail server or an absence assistant. */
    MACHINE,
    ACKNOWLEDGEMENT,
    REPLY,
    /** To a partner, whether it takes the enquiry up. */
    APPROACH,
    /** To enquirer and partner, with each other's details. */
    INTRODUCTION
}
