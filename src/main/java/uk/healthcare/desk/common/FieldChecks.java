package uk.healthcare.desk.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of one form: each is checked, so that all that is wrong is told at once. In the order of the form. */
public final class FieldChecks {

    private final List<RuleViolation> broken = new ArrayList<>();

    /** Breaks that rule beside the field unless it is right. */
    public void require(boolean right, String field, String key, Object... arguments) {
        if (!right) {
            broken.add(new RuleViolation(key, arguments).at(field));
        }
    }

    /** What the check makes of a field; null where it broke a rule, which {@link #pass} tells. */
    public <T> @Nullable T read(Supplier<? extends @Nullable T> check) {
        try {
            return check.get();
        } catch (RuleViolation wrong) {
            broken.addAll(wrong.all());
            return null;
        }
    }

    /** @throws RuleViolation the first rule that was broken, with all others */
    public void pass() {
        if (!broken.isEmpty()) {
            throw RuleViolation.of(broken);
        }
    }
}
