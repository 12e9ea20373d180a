package uk.healthcare.desk.common;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something the person may do, asked for in a way the rules do not allow. The message key names a sentence in
 * {@code messages.properties} that tells them what to change; {@code field} is the form field it belongs to, if any. A form
 * in which several fields are wrong breaks several rules at once: see {@link FieldChecks}.
 */
public class RuleViolation extends RuntimeException {

    private final String key;
    private final @Nullable String field;
    private final List<Object> arguments;
    private final List<RuleViolation> others;

    public RuleViolation(String key, Object... arguments) {
        this(key, null, List.of(arguments), List.of());
    }

    private RuleViolation(String key, @Nullable String field, List<Object> arguments, List<RuleViolation> others) {
        super(key);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
        this.others = others;
    }

    /** The first of the rules, together with those after it. */
    static RuleViolation of(List<RuleViolation> broken) {
        var first = broken.getFirst();
        return new RuleViolation(
                first.key, first.field, first.arguments, List.copyOf(broken.subList(1, broken.size())));
    }

    /** The same broken rule, told beside the form field of that name. */
    public RuleViolation at(String field) {
        return new RuleViolation(key, field, arguments, others);
    }

    public String key() {
        return key;
    }

    public @Nullable String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Every rule that was broken at once, this one first. */
    public List<RuleViolation> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }
}
