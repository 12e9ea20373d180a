package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.AccountService;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.ui.AccountCard;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Definitions;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Words;

/** What is a person's own to see and change about their account. */
@Route("account")
@PageTitle("Your account – Enquiry Desk")
@PermitAll
class AccountView extends Div {

    private final AccountService account;
    private final PasswordField current = field("Current password", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField password = field("New password", Autocomplete.NEW_PASSWORD);
    private final PasswordField again = field("New password again", Autocomplete.NEW_PASSWORD);
    private final FieldErrors errors = new FieldErrors()
            .field("current", current)
            .field("password", password)
            .field("again", again);

    AccountView(AccountService account, CurrentStaff staff, ObjectProvider<AccountCard> others) {
        this.account = account;
        addClassNames("account-view", "stack");
        var columns = new Div(passwordCard(), aside(staff));
        columns.addClassName("two");
        add(new PageHeader("Your account"), columns);
        others.orderedStream().map(AccountCard::card).forEach(this::add);
    }

    private Card passwordCard() {
        password.setHelperText("15 characters or more. Three or four words that do not belong together work well.");
        var save = new Button("Change password", click -> change());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(current, password, again, save);
        form.addClassNames("stack", "password-form");
        return new Card("Change your password").with(form);
    }

    private Div aside(CurrentStaff staff) {
        var person = staff.get();
        var roles = person.roles().stream().map(Words::of).sorted().collect(Collectors.joining(", "));
        var details = new Definitions().row("Name", person.name()).row("Roles", roles);
        var help = new Paragraph("An administrator can change these.");
        help.addClassName("soft");
        var letters = new Checkbox("Single-letter keys");
        letters.setValue(account.letterKeys());
        letters.setHelperText("Keys such as c and / work outside fields. Press ? on any screen to see them.");
        letters.addValueChangeListener(change -> switchLetters(change.getValue()));
        var aside = new Div(new Card("You").with(details, help), new Card("Keyboard").with(letters));
        aside.addClassName("stack");
        return aside;
    }

    /** The shell reads the setting when it is built. */
    private void switchLetters(boolean on) {
        account.useLetterKeys(on);
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void change() {
        var changed = errors.run(() -> {
            if (!password.getValue().equals(again.getValue())) {
                throw new RuleViolation("password.different").at("again");
            }
            account.changePassword(current.getValue(), password.getValue());
        });
        if (changed) {
            current.clear();
            password.clear();
            again.clear();
            Notices.success("Your password is changed. Other places where you were signed in have been signed out.");
        }
    }

    private static PasswordField field(String label, Autocomplete autocomplete) {
        var field = new PasswordField(label);
        field.setAutocomplete(autocomplete);
        field.setMaxLength(200);
        field.setManualValidation(true);
        return field;
    }
}
