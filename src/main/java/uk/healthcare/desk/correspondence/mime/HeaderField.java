package uk.healthcare.desk.correspondence.mime;

/** One line of a head, unfolded. {@code value} is as it was sent: words encoded by RFC 2047 are not decoded. */
public record HeaderField(String name, String value) {}
