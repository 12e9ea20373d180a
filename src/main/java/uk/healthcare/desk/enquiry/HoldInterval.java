package uk.healthcare.desk.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a hold of a kind lasted; {@code to} is null while it lasts. */
record HoldInterval(HoldKind kind, Instant from, @Nullable Instant to) {}
