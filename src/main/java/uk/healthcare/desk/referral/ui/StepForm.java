package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;

/** A form in the place of the button that opened it. What was typed stays until it is saved or cancelled. */
class StepForm extends Div {

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final Div row = new Div();
    private final Div rest = new Div();
    private final Div below = new Div();
    private final Div buttons = new Div();

    StepForm(String heading) {
        addClassName("step-form");
        row.addClassName("step-row");
        rest.addClassName("step-rest");
        below.addClassName("step-row");
        buttons.addClassName("step-buttons");
        add(new H4(heading), summary, row, rest, below, buttons);
    }

    /** A short field, beside the others. */
    <C extends Component & HasValidation> StepForm field(String name, C field) {
        row.add(field);
        errors.field(name, field);
        return this;
    }

    /** A field of the full width, below the short ones. */
    <C extends Component & HasValidation> StepForm wide(String name, C field) {
        rest.add(field);
        errors.field(name, field);
        return this;
    }

    /** Short fields beside each other below the wide ones. */
    <C extends Component & HasValidation> StepForm below(String name, C field) {
        below.add(field);
        errors.field(name, field);
        return this;
    }

    StepForm hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("soft");
        rest.add(hint);
        return this;
    }

    /** Says which field of a larger part a broken rule means. */
    FieldErrors errors() {
        return errors;
    }

    StepForm part(Component part) {
        rest.add(part);
        return this;
    }

    StepForm save(String label, Runnable action) {
        buttons.add(new ActionButton(label, () -> errors.run(action)).primary());
        return this;
    }

    /** Another thing that can be done with what was typed. */
    StepForm also(String label, Runnable action) {
        buttons.add(new ActionButton(label, () -> errors.run(action)));
        return this;
    }

    StepForm cancel(Runnable action) {
        buttons.add(new Button("Cancel", click -> action.run()));
        return this;
    }
}
