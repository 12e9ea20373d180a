package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.PersonFields;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Words;

/** What an administrator writes about a person. Markets appear for overseas posts only. */
class PersonForm extends Div {

    private final ReferenceData reference;
    private final TextField name = new TextField("Name");
    private final EmailField email = new EmailField("E-mail address");
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>("Roles");
    private final ComboBox<String> team = new ComboBox<>("Team (optional)");
    private final MultiSelectComboBox<Market> markets = new MultiSelectComboBox<>("Markets of the post");

    PersonForm(ReferenceData reference, List<String> teams, FieldErrors errors) {
        this.reference = reference;
        addClassNames("stack", "person-form");
        name.setMaxLength(200);
        email.setMaxLength(300);
        email.setManualValidation(true);
        email.setHelperText("They sign in with it");
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(Words::of);
        roles.setHelperText("Rights add up. An administrator sees no enquiries without another role.");
        roles.addValueChangeListener(change -> showMarkets());
        team.setItems(teams);
        team.setAllowCustomValue(true);
        team.addCustomValueSetListener(typed -> team.setValue(typed.getDetail()));
        team.setHelperText("Type a new name to make a team");
        markets.setItems(reference.markets());
        markets.setItemLabelGenerator(Market::name);
        markets.setHelperText("They see and add enquiries of these markets only");
        errors.field("name", name)
                .field("email", email)
                .field("roles", roles)
                .field("team", team)
                .field("markets", markets);
        add(name, email, roles, markets, team);
        showMarkets();
    }

    void show(PersonFields fields) {
        name.setValue(fields.name());
        email.setValue(fields.email());
        roles.setValue(fields.roles());
        team.setValue(fields.team());
        markets.setValue(fields.markets().stream()
                .flatMap(code -> reference.market(code).stream())
                .collect(Collectors.toSet()));
        showMarkets();
    }

    PersonFields typed() {
        return new PersonFields(
                email.getValue(),
                name.getValue(),
                roles.getValue(),
                team.getValue(),
                markets.getValue().stream().map(Market::code).collect(Collectors.toSet()));
    }

    private void showMarkets() {
        markets.setVisible(roles.getValue().contains(Role.POST));
    }
}
