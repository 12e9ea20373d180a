package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.stream.Stream;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;

/** All that people type about an enquiry, in three parts: what is asked, who asks, how it came. */
class EnquiryForm extends Div {

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final NeedFields need;
    private final EnquirerFields enquirer;
    private final OriginFields origin;

    EnquiryForm(ReferenceData reference, LocalDate today) {
        addClassName("enquiry-form");
        need = new NeedFields(reference, today, errors);
        enquirer = new EnquirerFields(reference, errors);
        origin = new OriginFields(errors);
        add(summary, part("What is asked", need), part("Who asks", enquirer), part("How it came", origin));
    }

    private static Component part(String heading, Div fields) {
        fields.addClassName("form-grid");
        var part = new Card(heading).with(fields);
        part.addClassName("form-part");
        return part;
    }

    void show(EnquiryFields fields) {
        need.show(fields);
        enquirer.show(fields);
        origin.show(fields);
    }

    /** What stands in the form, not yet checked. */
    EnquiryFields read() {
        return new EnquiryFields(
                need.summary.getValue(),
                need.description.getValue(),
                origin.source.getValue(),
                origin.campaign.getValue(),
                enquirer.organisation.getValue(),
                enquirer.kind.getValue(),
                enquirer.market.getValue() == null
                        ? null
                        : enquirer.market.getValue().code(),
                enquirer.name.getValue(),
                enquirer.jobTitle.getValue(),
                enquirer.email.getValue(),
                enquirer.phone.getValue(),
                enquirer.language.getValue().code(),
                origin.track.getValue(),
                origin.priority.getValue(),
                need.areaCodes(),
                need.otherArea.getValue(),
                need.modelCodes(),
                need.settings.getValue(),
                need.careModels.getValue(),
                need.scale.getValue(),
                need.budget(),
                need.wantedBy.date());
    }

    FieldErrors errors() {
        return errors;
    }

    void sources(Source... offered) {
        origin.source.setItems(offered);
    }

    /** Called after each change of a field, while people type after a short pause. */
    void onTyping(Runnable listener) {
        inputs().forEach(input -> input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.run();
            }
        }));
    }

    /** Leaves out what triage shows as it came, and what can wait. */
    void withoutOriginal() {
        need.description.setVisible(false);
        need.careModels.setVisible(false);
        need.wantedBy.setVisible(false);
        origin.source.setVisible(false);
        origin.campaign.setVisible(false);
    }

    void focusFirst() {
        need.summary.focus();
    }

    @SuppressWarnings("unchecked")
    private Stream<HasValue<?, Object>> inputs() {
        return Stream.of(need, enquirer, origin)
                .flatMap(part -> part.getChildren())
                .filter(HasValue.class::isInstance)
                .map(field -> (HasValue<?, Object>) field);
    }
}
