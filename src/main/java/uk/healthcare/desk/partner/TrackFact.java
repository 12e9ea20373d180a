package uk.healthcare.desk.partner;

import org.jspecify.annotations.Nullable;

/**
 * Work a partner has done abroad, with the sentence that says how we know.
 *
 * @param market code of the market; null where the source names none
 * @param area code of a service area; null where the work was broader
 * @param client with or for whom
 * @param yearTo null: still running, or not known
 * @param section section of the brief the evidence is from; null when it is from elsewhere
 */
public record TrackFact(
        long id,
        @Nullable String market,
        @Nullable String area,
        @Nullable String client,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        String description,
        String evidence,
        @Nullable String section) {}
