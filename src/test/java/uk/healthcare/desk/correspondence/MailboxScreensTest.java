package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.correspondence.mailbox.SignInMethod;
import uk.healthcare.desk.staff.Role;

/** Mailboxes as an administrator sets them up and sees how reading goes. */
class MailboxScreensTest extends MailScreenCase {

    @Autowired
    private MailboxState state;

    @Test
    void anAdministratorSeesHowReadingGoes() {
        actAs(Role.ADMINISTRATOR);
        state.failed(box.id(), "Nothing listens there. Check host and port.");
        open("mailboxes");
        assertThat(text()).contains(box.address(), "Failing", "Nothing listens there.");
        open("mailboxes/" + box.id());
        assertThat(text()).contains("Check now", "Test connection", "Switch off", "Receiving (IMAP)");
        press("Switch off");
        assertThat(text()).contains("Switched off", "Switch on");
        findInView(TextField.class).withCaption("Name").single().setValue("Renamed " + box.unique());
        press("Save");
        assertThat(text()).contains("Renamed " + box.unique(), "Switched off");
    }

    @Test
    void theFormOfAMailboxAsksForWhatMatters() {
        actAs(Role.ADMINISTRATOR);
        open("mailboxes/new");
        press("Add mailbox");
        assertThat(text()).contains("There is a problem", "Enter a name");
        assertThat(findInView(TextField.class).withCaption("Client ID").all()).isEmpty();
        choose("Sign in with", SignInMethod.OAUTH2);
        assertThat(findInView(TextField.class).withCaption("Client ID").all()).hasSize(1);
        var ports = findInView(IntegerField.class).withCaption("Port").all();
        assertThat(ports).extracting(IntegerField::getValue).containsExactly(993, 587);
        var protections = findInView(Select.class).withCaption("Protection").all();
        test(protections.getFirst()).selectItem("STARTTLS (after the greeting)");
        assertThat(ports.getFirst().getValue()).isEqualTo(143);
        ports.getFirst().setValue(1143);
        test(protections.getFirst()).selectItem("TLS (from the start)");
        assertThat(ports.getFirst().getValue()).as("a typed port stays").isEqualTo(1143);
    }

    @Test
    void nobodyElseOpensMailboxes() {
        actAs(Role.MANAGER);
        open("mailboxes");
        assertThat(text()).doesNotContain("Add a mailbox");
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, Object value) {
        findInView(RadioButtonGroup.class).withCaption(label).single().setValue(value);
    }
}
