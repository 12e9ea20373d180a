package uk.healthcare.desk.demo;

import java.time.Instant;
import java.util.List;

/**
 * A message that would have left, had this not been a demonstration.
 *
 * @param id the name it is kept by
 * @param from whom it shows as its sender
 * @param text as plain text; empty when it has none
 * @param attachments the names of its files
 */
public record DepartedMessage(
        String id, Instant at, String from, String to, String subject, String text, List<String> attachments) {}
