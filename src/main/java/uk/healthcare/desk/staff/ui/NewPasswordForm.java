package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.ui.FieldErrors;

/** A new password, typed twice. The address is there for the password manager. */
class NewPasswordForm extends Div {

    private final PasswordField password = field("New password");
    private final PasswordField again = field("New password again");
    private final Consumer<String> choose;
    private final FieldErrors errors =
            new FieldErrors().field("password", password).field("again", again);

    NewPasswordForm(String email, String action, Consumer<String> choose) {
        this.choose = choose;
        addClassNames("stack", "password-form");
        var account = new TextField("E-mail address");
        account.setValue(email);
        account.setReadOnly(true);
        account.setAutocomplete(Autocomplete.USERNAME);
        password.setHelperText("15 characters or more. Three or four words that do not belong together work well.");
        var submit = new Button(action, click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        add(account, password, again, submit);
    }

    private void submit() {
        errors.run(() -> {
            if (!password.getValue().equals(again.getValue())) {
                throw new RuleViolation("password.different").at("again");
            }
            choose.accept(password.getValue());
        });
    }

    private static PasswordField field(String label) {
        var field = new PasswordField(label);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        // Longer than allowed, so that the server says what is wrong instead of the browser cutting the end off.
        field.setMaxLength(200);
        field.setManualValidation(true);
        return field;
    }
}
