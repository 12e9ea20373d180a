package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.staff.Role;

/** The page of mail: what is counted and listed there, and what is made of what waits. */
class MailScreensTest extends MailScreenCase {

    @Autowired
    private MailboxState state;

    @Test
    void theMailPageCountsAndListsInFewStatements() throws Exception {
        actAs(Role.OFFICER);
        box.arrives(box.letter("Dr A <a@" + box.unique() + ".example>", "Plans " + box.unique(), "", "Text"));
        box.arrives(box.nonsense(box.unique()));
        open("mail");
        assertThat(text()).contains("Server, ledger, outcomes", box.address(), "Quarantine");
        assertThat(QueryCount.of(() -> open("mail?mailbox=" + box.id()))).isLessThanOrEqualTo(6);
        assertThat(text()).contains("Plans " + box.unique(), "Dr A", "New enquiry");
        select("Outcome").setValue("Quarantine");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("mail?")
                .contains("outcome=quarantined", "mailbox=" + box.id());
        assertThat(text()).contains("No subject").doesNotContain("Plans " + box.unique());
    }

    @Test
    void anAdministratorSeesCountsButNoContent() {
        box.arrives(box.letter("Dr A <a@" + box.unique() + ".example>", "Plans " + box.unique(), "", "Text"));
        actAs(Role.ADMINISTRATOR);
        open("mail?mailbox=" + box.id());
        assertThat(text())
                .contains("Not for you to read", "New enquiry")
                .doesNotContain("Plans " + box.unique(), "Dr A");
        open("mail?show=refused");
        assertThat(text()).contains("Refuse this sender");
    }

    @Test
    void whatDiffersIsSaidOnTop() {
        state.compared(box.id(), 5, 2);
        actAs(Role.MANAGER);
        open("mail");
        assertThat(text()).contains("Box " + box.address() + ": 2 on the server that the ledger does not have");
    }

    @Test
    void anOfficerMakesAnEnquiryOfWhatWaits() {
        actAs(Role.OFFICER);
        var incoming = box.arrives(box.nonsense("Cardiac <b>centre</b> " + box.unique()));
        open("mail/" + incoming);
        assertThat(text())
                .contains("It does not begin as a message does.", "Cardiac <b>centre</b>", "Download the message");
        press("Make an enquiry of it");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("enquiries/" + box.enquiryOf(incoming));
        open("mail/" + incoming);
        assertThat(text()).contains("A new enquiry was made of it.").doesNotContain("Make an enquiry of it");
    }

    @Test
    void anOfficerAttachesItToTheEnquiryOfAReference() {
        actAs(Role.OFFICER);
        var enquiry = letter();
        var incoming = box.arrives(box.nonsense("More of it " + box.unique()));
        open("mail/" + incoming);
        press("Attach to an enquiry");
        var reference = enquiries.details(enquiry).reference();
        findInView(TextField.class).withCaption("Reference or words").single().setValue(reference);
        press("Attach to " + reference);
        assertThat(box.enquiryOf(incoming)).isEqualTo(enquiry);
    }

    @Test
    void anAuditorDecidesNothing() {
        var incoming = box.arrives(box.nonsense(box.unique()));
        actAs(Role.AUDITOR);
        open("mail/" + incoming);
        assertThat(text())
                .contains(box.unique())
                .doesNotContain("Make an enquiry of it", "Dismiss", "Refuse this sender");
    }

    @Test
    void theDeskTellsHowManyNeedALook() {
        box.arrives(box.nonsense(box.unique()));
        actAs(Role.OFFICER);
        open("");
        assertThat(text()).containsPattern("messages? needs? a look");
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return findInView(Select.class).withCaption(label).single();
    }
}
