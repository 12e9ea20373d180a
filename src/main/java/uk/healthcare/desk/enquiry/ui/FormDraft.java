package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.DraftService;
import uk.healthcare.desk.ui.Dates;

/**
 * What was typed into one form, kept in the database as it is typed, so that a lost session or a killed server loses
 * nothing. Says when it last kept it.
 */
public class FormDraft<T> extends Span {

    private final DraftService drafts;
    private final JsonMapper json;
    private final Clock clock;
    private final String key;
    private final Class<T> type;

    FormDraft(DraftService drafts, JsonMapper json, Clock clock, String key, Class<T> type) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
        this.key = key;
        this.type = type;
        addClassNames("draft-state", "soft");
    }

    /** What was kept; nothing when it was kept by an older form that had other fields. */
    public Optional<T> find() {
        try {
            return drafts.find(key).map(text -> json.readValue(text, type));
        } catch (JacksonException ofAnotherForm) {
            return Optional.empty();
        }
    }

    public void keep(T typed) {
        try {
            drafts.save(key, json.writeValueAsString(typed));
            setText("Draft saved " + Dates.time(clock.instant()));
        } catch (RuleViolation tooLarge) {
            setText("Too long to be kept as a draft");
        }
    }

    public void discard() {
        drafts.discard(key);
        setText("");
    }
}
