package uk.healthcare.desk.referral.agreement;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.FieldChecks;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.ui.Words;

/**
 * What an enquirer says of its agreement.
 *
 * @param amountRight whether the amount that we recorded is about right
 * @param rightAmount what would be right, in its own words, where it is not
 * @param deskMark for our help, one to five; null when none was given
 * @param partnerMark the same for the partner
 */
public record ConfirmationAnswer(
        @Nullable Boolean amountRight,
        @Nullable String rightAmount,
        @Nullable WithoutUs withoutUs,
        @Nullable Integer deskMark,
        @Nullable Integer partnerMark,
        @Nullable String words) {

    /** Characters of what would be right. */
    public static final int AMOUNT = 500;

    /** Characters of what it wants to say besides. */
    public static final int WORDS = 2_000;

    /** Marks are out of that. */
    public static final int BEST = 5;

    /** Tidy and complete. @throws RuleViolation beside each field that is wrong */
    ConfirmationAnswer checked() {
        var checks = new FieldChecks();
        checks.require(amountRight != null, "amount", "confirmation.amount.missing");
        var instead = checks.read(this::insteadChecked);
        checks.require(withoutUs != null, "withoutUs", "confirmation.without-us.missing");
        checks.require(isMark(deskMark), "deskMark", "confirmation.mark.range", BEST);
        checks.require(isMark(partnerMark), "partnerMark", "confirmation.mark.range", BEST);
        var besides = checks.read(() -> Limits.optional("words", words, WORDS));
        checks.pass();
        return new ConfirmationAnswer(amountRight, instead, withoutUs, deskMark, partnerMark, besides);
    }

    private @Nullable String insteadChecked() {
        if (isRight()) {
            return null;
        }
        return amountRight == null
                ? Limits.optional("rightAmount", rightAmount, AMOUNT)
                : Limits.required("rightAmount", rightAmount, AMOUNT);
    }

    private static boolean isMark(@Nullable Integer mark) {
        return mark == null || (mark >= 1 && mark <= BEST);
    }

    boolean isRight() {
        return Boolean.TRUE.equals(amountRight);
    }

    /** As the timeline tells it. */
    public String told() {
        var told = new StringBuilder(isRight() ? "Amount about right: yes" : "Amount about right: no");
        line(told, "What would be right", rightAmount);
        line(told, "Would have happened without us", withoutUs == null ? null : Words.of(withoutUs));
        line(told, "Mark for us", marked(deskMark));
        line(told, "Mark for the partner", marked(partnerMark));
        line(told, "In its own words", words);
        return told.toString();
    }

    private static void line(StringBuilder told, String what, @Nullable String said) {
        if (said != null) {
            told.append('\n').append(what).append(": ").append(said);
        }
    }

    private static @Nullable String marked(@Nullable Integer mark) {
        return mark == null ? null : mark + " out of " + BEST;
    }
}
