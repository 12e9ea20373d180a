package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.partner.InterestRegister.Choice;
import uk.healthcare.desk.partner.InterestTerms;
import uk.healthcare.desk.staff.StaffName;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;

/** Declares an interest in a partner, one's own or, by those who keep the register, somebody else's. */
class InterestForm extends Div {

    /** @param person null where it is one's own */
    record Declared(@Nullable StaffId person, InterestTerms terms) {}

    private final ComboBox<StaffName> person = new ComboBox<>("Person");
    private final ComboBox<Choice> partner = new ComboBox<>("Partner");
    private final TextArea why = new TextArea("What the interest is");
    private final DatePicker from = day("From");
    private final DatePicker until = day("Until");
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);

    /** @param people to choose from; empty where it is one's own */
    InterestForm(List<StaffName> people, List<Choice> partners, Consumer<Declared> declare, Runnable cancel) {
        addClassName("edit-panel");
        person.setItems(people);
        person.setItemLabelGenerator(StaffName::name);
        person.setVisible(!people.isEmpty());
        partner.setItems(partners);
        partner.setItemLabelGenerator(Choice::name);
        why.setMaxLength(500);
        why.setHelperText("Such as: my sister works in its board office");
        from.setHelperText("Leave it empty for today");
        until.setHelperText("Leave it empty while it is open");
        errors.field("person", person)
                .field("partner", partner)
                .field("interest", why)
                .field("from", from)
                .field("until", until);
        var fields = new Div(person, partner, from, until, why);
        fields.addClassName("partner-form");
        why.addClassName("wide");
        var save = new ActionButton("Save declaration", () -> errors.run(() -> declare.accept(content()))).primary();
        var buttons = new Div(save, new Button("Cancel", click -> cancel.run()));
        buttons.addClassName("button-row");
        add(new H3("Declare an interest"), summary, fields, buttons);
    }

    private Declared content() {
        var chosen = partner.getValue();
        return new Declared(
                person.getValue() == null ? null : person.getValue().id(),
                new InterestTerms(
                        chosen == null ? null : chosen.id(), why.getValue(), from.getValue(), until.getValue()));
    }

    private static DatePicker day(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(Locale.UK);
        picker.setClearButtonVisible(true);
        return picker;
    }
}
