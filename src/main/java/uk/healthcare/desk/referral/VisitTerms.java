package uk.healthcare.desk.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.ui.Dates;

/**
 * What is planned of a visit, as it is typed.
 *
 * @param from its first day
 * @param to its last day; null when it is the first
 * @param participants who takes part
 */
public record VisitTerms(
        @Nullable VisitKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String place,
        String participants) {

    static final int PLACE = 160;
    static final int PARTICIPANTS = 500;
    private static final int LONGEST_DAYS = 60;

    /** What {@link #checked} leaves. */
    record Checked(VisitKind kind, LocalDate from, LocalDate to, String place, String participants) {

        /** As {@code 3 March to 5 March 2027, Kuwait City}. */
        String words() {
            return Dates.span(from, to) + ", " + place;
        }
    }

    /** @throws RuleViolation beside the field that is missing, too long or in the past */
    Checked checked(LocalDate today) {
        if (kind == null) {
            throw new RuleViolation("referral.visit.kind-missing").at("visitKind");
        }
        if (from == null) {
            throw new RuleViolation("referral.visit.day-missing").at("visitFrom");
        }
        if (from.isBefore(today)) {
            throw new RuleViolation("referral.visit.past").at("visitFrom");
        }
        if (from.isAfter(today.plusYears(2))) {
            throw new RuleViolation("referral.visit.far").at("visitFrom");
        }
        var last = to == null ? from : to;
        if (last.isBefore(from) || last.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new RuleViolation("referral.visit.days", LONGEST_DAYS).at("visitTo");
        }
        return new Checked(
                kind,
                from,
                last,
                Limits.required("visitPlace", place, PLACE),
                Limits.required("visitWho", participants, PARTICIPANTS));
    }
}
