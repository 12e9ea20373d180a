package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.FieldErrors;

/** Opens the comparison with the enquiry of a reference that somebody knows. */
class CompareWith extends Div {

    private final EnquiryId one;
    private final EnquiryPageQuery query;
    private final TextField reference = new TextField("Its reference");
    private final FieldErrors errors = new FieldErrors().field("duplicateOf", reference);

    CompareWith(EnquiryId one, EnquiryPageQuery query) {
        this.one = one;
        this.query = query;
        addClassName("assign-act");
        reference.setPlaceholder("HUK-2026-000123");
        reference.addKeyPressListener(Key.ENTER, press -> compare());
        add(reference, new ActionButton("Compare", this::compare));
    }

    private void compare() {
        errors.run(() -> {
            var other = query.byReference(reference.getValue())
                    .orElseThrow(() -> new RuleViolation("enquiry.reference.unknown").at("duplicateOf"));
            if (other.equals(one)) {
                throw new RuleViolation("enquiry.merge.itself").at("duplicateOf");
            }
            UI.getCurrent().navigate(EnquiryLinks.compare(one, other));
        });
    }
}
