package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;

/** Puts the sentence of a broken rule beside the field it belongs to, and in the summary at the top if there is one. */
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

    /** Shows that one rule, and nothing else. A rule of no known field goes to the summary, or is a notice. */
    public void show(RuleViolation violation) {
        clear();
        var sentence = RuleMessages.text(violation);
        var field = violation.field() == null ? null : fields.get(violation.field());
        if (field instanceof HasValidation validation) {
            validation.setErrorMessage(sentence);
            validation.setInvalid(true);
        }
        if (summary != null) {
            summary.set(Map.of(field == null ? "" : field.getId().orElse(""), sentence));
        } else if (field == null) {
            Notices.error(sentence);
        } else {
            field.getElement().callJsFunction("focus");
        }
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
