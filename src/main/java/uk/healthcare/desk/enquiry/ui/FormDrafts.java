package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.staff.DraftService;

/** Makes the draft of a form; {@code key} names it among all forms of the product. */
@SpringComponent
public class FormDrafts {

    private final DraftService drafts;
    private final JsonMapper json;
    private final Clock clock;

    FormDrafts(DraftService drafts, JsonMapper json, Clock clock) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    public <T> FormDraft<T> of(String key, Class<T> type) {
        return new FormDraft<>(drafts, json, clock, key, type);
    }

    /** The keys of what the person has begun on that enquiry. */
    Set<String> begunOn(EnquiryId enquiry) {
        return drafts.begun("enquiry." + enquiry + ".");
    }
}
