package uk.healthcare.desk.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the person may do, asked for in a way the rules do not allow. The message key names a sentence in
 * {@code messages.properties} that tells them what to change; {@code field} is the form field it belongs to, if any.
 */
public class RuleViolation extends RuntimeException {

    private final String key;
    private final @Nullable String field;
    private final List<Object> arguments;

    public RuleViolation(String key, Object... arguments) {
        this(key, null, List.of(arguments));
    }

    private RuleViolation(String key, @Nullable String field, List<Object> arguments) {
        super(key);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /** The same broken rule, told beside the form field of that name. */
    public RuleViolation at(String field) {
        return new RuleViolation(key, field, arguments);
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
}
