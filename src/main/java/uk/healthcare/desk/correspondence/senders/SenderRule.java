package uk.healthcare.desk.correspondence.senders;

import java.time.Instant;

/**
 * Whose messages are refused.
 *
 * @param sender an address, or a whole domain written as {@code @domain}
 * @param by the name of who said so
 */
public record SenderRule(String sender, String reason, Instant since, String by) {}
