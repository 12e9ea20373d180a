package uk.healthcare.desk.correspondence.mime;

/**
 * Recognises the same message when it is delivered twice by different ways.
 *
 * @param value 64 hexadecimal digits
 */
public record ContentKey(String value) {}
