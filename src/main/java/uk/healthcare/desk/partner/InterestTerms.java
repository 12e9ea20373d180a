package uk.healthcare.desk.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;

/** What is declared of an interest. @param until the last day on which it counts; null: open */
public record InterestTerms(
        @Nullable PartnerId partner,
        @Nullable String why,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final int WHY = 500;

    /** What was typed, once nothing in it is missing. */
    record Declared(
            PartnerId partner,
            String why,
            LocalDate from,
            @Nullable LocalDate until) {}

    Declared checked(LocalDate today) {
        if (partner == null) {
            throw new RuleViolation("interest.partner.missing").at("partner");
        }
        var reason = Limits.required("interest", why, WHY);
        var first = from == null ? today : from;
        if (until != null && until.isBefore(first)) {
            throw new RuleViolation("interest.until.before").at("until");
        }
        return new Declared(partner, reason, first, until);
    }
}
