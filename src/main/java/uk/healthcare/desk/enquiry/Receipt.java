package uk.healthcare.desk.enquiry;

import org.jspecify.annotations.Nullable;

/**
 * What is known when an enquiry arrives. {@code requestKey} makes a repeated request recognisable; {@code demonstration}
 * marks invented data.
 */
public record Receipt(
        String reference, @Nullable String requestKey, EnquiryFields fields, Parties parties, boolean demonstration) {}
