package uk.healthcare.desk.correspondence.mime;

/**
 * The part of a {@code multipart/report} that is for machines.
 *
 * @param type {@code delivery-status}, {@code disposition-notification} …
 * @param text its lines, as they were sent
 */
public record MessageReport(String type, String text) {}
