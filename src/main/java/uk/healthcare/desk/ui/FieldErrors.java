package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;

/** Puts the sentence of each broken rule beside the field it belongs to, and in the summary at the top if there is one. */
public class FieldErrors {

    private final @Nullable ErrorSummary summary;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    public FieldErrors() {
        this(null);
    }

    public FieldErrors(@Nullable ErrorSummary summary) {
        this.summary = summary;
    }

    /** Says which field a {@link RuleViolation#field()} of that name means. */
    public <C extends Component & HasValidation> FieldErrors field(String name, C field) {
        fields.put(name, field);
        if (field.getId().isEmpty()) {
            field.setId("field-" + name + "-" + UUID.randomUUID());
        }
        return this;
    }

    /** Shows every rule that was broken, and nothing else. A rule of no known field goes to the summary, or is a notice. */
    public void show(RuleViolation violation) {
        clear();
        var told = new LinkedHashMap<String, String>();
        violation.all().forEach(one -> told.putIfAbsent(mark(one), RuleMessages.text(one)));
        if (summary != null) {
            summary.set(told);
        } else if (told.containsKey("")) {
            Notices.error(told.get(""));
        } else {
            fieldOf(violation).ifPresent(field -> field.getElement().callJsFunction("focus"));
        }
    }

    /** Marks the field, by the first rule of it, and returns its id; empty when the rule belongs to none. */
    private String mark(RuleViolation violation) {
        var field = fieldOf(violation);
        field.map(HasValidation.class::cast).filter(wrong -> !wrong.isInvalid()).ifPresent(wrong -> {
            wrong.setErrorMessage(RuleMessages.text(violation));
            wrong.setInvalid(true);
        });
        return field.flatMap(Component::getId).orElse("");
    }

    private Optional<Component> fieldOf(RuleViolation violation) {
        return Optional.ofNullable(violation.field()).map(fields::get);
    }

    public void clear() {
        for (var field : fields.values()) {
            var validation = (HasValidation) field;
            validation.setInvalid(false);
            validation.setErrorMessage("");
        }
        if (summary != null) {
            summary.clear();
        }
    }

    /** Runs the action and shows the rule it broke, if any; every other exception goes its way. True when it passed. */
    public boolean run(Runnable action) {
        clear();
        try {
            action.run();
            return true;
        } catch (RuleViolation violation) {
            show(violation);
            return false;
        }
    }
}
