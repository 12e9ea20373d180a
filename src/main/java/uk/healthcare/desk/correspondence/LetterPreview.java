package uk.healthcare.desk.correspondence;

/**
 * A message as its receiver will see it.
 *
 * @param from name and address
 * @param direction {@code ltr} or {@code rtl}
 */
public record LetterPreview(
        String from, String to, String cc, String subject, String text, String language, String direction) {}
