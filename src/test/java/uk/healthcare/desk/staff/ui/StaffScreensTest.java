package uk.healthcare.desk.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.PersonFields;
import uk.healthcare.desk.staff.Role;

class StaffScreensTest extends DeskViewTest {

    @Autowired
    private PeopleService people;

    @Test
    void anAdministratorFindsSomebodyAndOpensTheAccount() {
        actAs(Role.ADMINISTRATOR);
        var name = "Zoe " + UUID.randomUUID();
        var made = people.create(new PersonFields(
                UUID.randomUUID() + "@screens.example", name, Set.of(Role.OFFICER, Role.MANAGER), "Gulf", Set.of()));
        open("people", "q", name.substring(4, 20));
        assertThat(text()).contains(name, "1 account", "Enquiry officer, Manager", "Waiting for a password");
        UI.getCurrent().navigate("people/" + made.id());
        assertThat(text()).contains(name, "New link", "Disable account");
    }

    @Test
    void aStrangersLinkSaysItDoesNotWork() {
        UI.getCurrent().navigate("welcome/no-such-token");
        assertThat(text()).contains("This link does not work any more");
    }

    @Test
    void theFormSaysWhatWasWrong() {
        open("sign-in", "failed", "");
        assertThat(text()).contains("The e-mail address or password is wrong");
        open("sign-in", "wait", "75");
        assertThat(text()).contains("Try again in 2 minutes");
    }

    @Test
    void anAuditorReadsWordsAndAPersonsOwnAccountIsTheirs() {
        actAs(Role.ADMINISTRATOR, Role.AUDITOR);
        people.create(new PersonFields(
                UUID.randomUUID() + "@screens.example", "Yan Audit", Set.of(Role.AUDITOR), null, Set.of()));
        open("audit", "operation", "staff.create");
        assertThat(text()).contains("Account created").doesNotContain("staff.create");
        UI.getCurrent().navigate("account");
        assertThat(text()).contains("Your account", "Change your password", "Administrator, Auditor");
    }

    @Test
    void toAnOfficerPeopleAndAuditAreNotThere() {
        actAs(Role.OFFICER);
        UI.getCurrent().navigate("people");
        assertThat(text()).doesNotContain("Add a person");
        UI.getCurrent().navigate("audit");
        assertThat(text()).doesNotContain("What was done");
    }

    private static void open(String path, String parameter, String value) {
        UI.getCurrent().navigate(path, QueryParameters.of(parameter, value));
    }

    private static String text() {
        return text(UI.getCurrent());
    }

    private static String text(Component component) {
        var own = component.getElement().getTextRecursively();
        return own + component.getChildren().map(StaffScreensTest::text).reduce("", String::concat);
    }
}
