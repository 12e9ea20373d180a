package uk.healthcare.desk.enquiry;

import org.jspecify.annotations.Nullable;

/** Who asks: the person and their organisation, each as far as known. */
public record Parties(
        @Nullable Organisation organisation, @Nullable Enquirer enquirer) {}
