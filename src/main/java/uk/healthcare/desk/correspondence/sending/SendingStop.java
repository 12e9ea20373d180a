package uk.healthcare.desk.correspondence.sending;

import java.time.Instant;

/** Since when and why nothing is sent. What waits is kept. */
public record SendingStop(Instant since, String reason) {}
