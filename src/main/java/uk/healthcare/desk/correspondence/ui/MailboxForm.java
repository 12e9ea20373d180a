package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import uk.healthcare.desk.correspondence.mailbox.AfterReading;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mailbox.SignInMethod;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Words;

/** What an administrator says of a mailbox, in groups. Fields that mean nothing for what was chosen are not shown. */
class MailboxForm extends Div {

    private final TextField name = new TextField("Name");
    private final EmailField address = new EmailField("E-mail address");
    private final ServerFields imap;
    private final TextField folder = new TextField("Folder");
    private final RadioButtonGroup<AfterReading> afterReading = new RadioButtonGroup<>("When a message has been read");
    private final TextField doneFolder = new TextField("Move it to the folder");
    private final ServerFields smtp;
    private final TextField username = new TextField("User name");
    private final RadioButtonGroup<SignInMethod> signIn = new RadioButtonGroup<>("Sign in with");
    private final PasswordField secret = new PasswordField("Password");
    private final TextField tokenUrl = new TextField("Address of the token server");
    private final TextField clientId = new TextField("Client ID");
    private final TextField scope = new TextField("Scope (optional)");
    private final Checkbox acknowledge = new Checkbox("Acknowledge new enquiries by itself");
    private final Checkbox plusAddress = new Checkbox("The server delivers name+anything@ to name@");
    private boolean enabled = true;

    /** @param kept whether there is a password already, which an empty field keeps */
    MailboxForm(FieldErrors errors, boolean kept) {
        addClassNames("stack", "mailbox-form");
        imap = new ServerFields("imapHost", ServerFields.IMAP, errors);
        smtp = new ServerFields("smtpHost", ServerFields.SMTP, errors);
        address.setManualValidation(true);
        address.setHelperText("People write to it, and we write from it");
        name.setHelperText("As colleagues call it, such as Main desk");
        afterReading.setItems(AfterReading.values());
        afterReading.setItemLabelGenerator(Words::of);
        signIn.setItems(SignInMethod.values());
        signIn.setItemLabelGenerator(Words::of);
        secret.setHelperText(kept ? "Leave empty to keep the one there is" : "Stored encrypted, never shown again");
        secret.getElement().setAttribute("autocomplete", "new-password");
        plusAddress.setHelperText("Answers then find their enquiry by the address alone");
        acknowledge.setHelperText("Once for each enquiry, in the enquirer's language, never to machines");
        afterReading.addValueChangeListener(change -> showWhatMatters());
        signIn.addValueChangeListener(change -> showWhatMatters());
        name(errors);
        add(
                group("Name and address", name, address),
                group("Receiving (IMAP)", imap, folder, afterReading, doneFolder),
                group("Sending (SMTP)", smtp),
                group("Sign-in", username, signIn, tokenUrl, clientId, scope, secret),
                group("Answers", acknowledge, plusAddress));
    }

    private void name(FieldErrors errors) {
        errors.field("mailboxName", name)
                .field("mailboxAddress", address)
                .field("folder", folder)
                .field("doneFolder", doneFolder)
                .field("username", username)
                .field("secret", secret)
                .field("tokenUrl", tokenUrl)
                .field("clientId", clientId)
                .field("scope", scope);
    }

    private static Component group(String heading, Component... fields) {
        var title = new H2(heading);
        var id = "group-" + UUID.randomUUID();
        title.setId(id);
        var group = new Div(title);
        group.addClassName("form-part");
        group.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", id);
        for (var field : fields) {
            if (field instanceof HasSize sized) {
                sized.setWidthFull();
            }
            group.add(field);
        }
        return group;
    }

    void show(MailboxSettings settings) {
        enabled = settings.enabled();
        name.setValue(settings.name());
        address.setValue(settings.address());
        imap.show(settings.imap());
        folder.setValue(settings.folder());
        afterReading.setValue(settings.afterReading());
        doneFolder.setValue(settings.doneFolder() == null ? "" : settings.doneFolder());
        smtp.show(settings.smtp());
        username.setValue(settings.username());
        signIn.setValue(settings.signIn());
        tokenUrl.setValue(settings.tokenUrl() == null ? "" : settings.tokenUrl());
        clientId.setValue(settings.clientId() == null ? "" : settings.clientId());
        scope.setValue(settings.scope() == null ? "" : settings.scope());
        acknowledge.setValue(settings.acknowledge());
        plusAddress.setValue(settings.plusAddress());
        showWhatMatters();
    }

    /** Whether it is read is no field of the form: it is switched beside it. */
    void enabled(boolean on) {
        enabled = on;
    }

    MailboxSettings typed() {
        return new MailboxSettings(
                name.getValue(),
                address.getValue(),
                enabled,
                imap.typed(),
                folder.getValue(),
                afterReading.getValue(),
                doneFolder.getValue(),
                smtp.typed(),
                username.getValue(),
                signIn.getValue(),
                secret.getValue(),
                tokenUrl.getValue(),
                clientId.getValue(),
                scope.getValue(),
                acknowledge.getValue(),
                plusAddress.getValue());
    }

    private void showWhatMatters() {
        var oauth = signIn.getValue() == SignInMethod.OAUTH2;
        tokenUrl.setVisible(oauth);
        clientId.setVisible(oauth);
        scope.setVisible(oauth);
        secret.setLabel(oauth ? "Client secret" : "Password");
        doneFolder.setVisible(afterReading.getValue() == AfterReading.MOVE);
    }
}
