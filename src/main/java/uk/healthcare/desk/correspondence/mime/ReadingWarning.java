package uk.healthcare.desk.correspondence.mime;

/** What was odd about a message that could be read all the same. */
public enum ReadingWarning {
    /** Nobody can be made out in From. */
    NO_SENDER,
    /** The date is missing or nonsense. */
    NO_DATE,
    /** The charset it names does not exist or is not the one it was written in; the text was read in a likelier one. */
    CHARSET_GUESSED,
    /** Boundaries, ends of parts or encodings are broken; what could be read is here. */
    BROKEN_STRUCTURE,
    /** There is more text than is shown. */
    TEXT_SHORTENED,
    /** There are more attachments than are listed. */
    TOO_MANY_ATTACHMENTS,
    /** Parts lie in parts deeper than is followed. */
    NESTED_TOO_DEEP,
    /** The head is longer than is kept. */
    HEAD_SHORTENED,
    /** A {@code winmail.dat} that could not be unpacked. */
    UNREADABLE_TNEF,
    /** An invitation that could not be understood. */
    UNREADABLE_INVITATION,
    /** The text lies in a signed envelope; whether the signature is right was not looked at. */
    SIGNATURE_NOT_CHECKED,
    /** The text is locked up in a part that only its receiver can decrypt. */
    ENCRYPTED,
    /** The text contains signs that turn the direction of writing round, as tricks with names do. */
    DIRECTION_TRICKS
}
