package uk.healthcare.desk.partner;

import org.jspecify.annotations.Nullable;

/**
 * One thing a partner can do, with the sentence that says how we know.
 *
 * @param area code of a service area, of either level
 * @param model code of an engagement model, of either level; null: any
 * @param setting name of a care setting; null: any
 * @param section section of the brief the evidence is from; null when it is from elsewhere
 * @param inferred read off the partner's name only: counts less than evidence
 */
public record OfferFact(
        long id,
        String area,
        @Nullable String model,
        @Nullable String setting,
        String evidence,
        @Nullable String section,
        boolean inferred) {}
