package uk.healthcare.desk.ui;

import uk.healthcare.desk.common.RuleViolation;

/** The sentence that tells a person which rule stands in the way and what to change. */
public final class RuleMessages {

    private RuleMessages() {}

    public static String text(RuleViolation violation) {
        return Words.text(violation.key(), violation.arguments().toArray());
    }
}
