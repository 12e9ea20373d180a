package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.mailbox.SignInMethod;
import uk.healthcare.desk.correspondence.timeline.CaseMessages;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.staff.Role;

/** The screens of mail as people see and work them. */
class MailScreensTest extends DeskViewTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private EnquiryPageQuery enquiries;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseMessages messages;

    @Autowired
    private MailboxState state;

    @Autowired
    private JdbcClient jdbc;

    private Letterbox box;

    @BeforeEach
    void aLetterbox() {
        box = new Letterbox(application);
    }

    @Test
    void anAdministratorSeesHowReadingGoes() {
        actAs(Role.ADMINISTRATOR);
        state.failed(box.id(), "Nothing listens there. Check host and port.");
        open("mailboxes");
        assertThat(text()).contains(box.address(), "Failing", "Nothing listens there.");
        open("mailboxes/" + box.id());
        assertThat(text()).contains("Check now", "Test connection", "Switch off", "Receiving (IMAP)");
        test(findInView(Button.class).withText("Switch off").single()).click();
        assertThat(text()).contains("Switched off", "Switch on");
        findInView(TextField.class).withCaption("Name").single().setValue("Renamed " + box.unique());
        test(findInView(Button.class).withText("Save").single()).click();
        assertThat(text()).contains("Renamed " + box.unique(), "Switched off");
    }

    @Test
    void theFormOfAMailboxAsksForWhatMatters() {
        actAs(Role.ADMINISTRATOR);
        open("mailboxes/new");
        test(findInView(Button.class).withText("Add mailbox").single()).click();
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
        test(findInView(Button.class).withText("Make an enquiry of it").single())
                .click();
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
        test(findInView(Button.class).withText("Attach to an enquiry").single()).click();
        var reference = enquiries.details(enquiry).reference();
        findInView(TextField.class).withCaption("Reference or words").single().setValue(reference);
        test(findInView(Button.class).withText("Attach to " + reference).single())
                .click();
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
    void theTimelineShowsWhatWasWritten() throws Exception {
        actAs(Role.OFFICER);
        var incoming = box.arrives(box.withFile("Dr A <a@" + box.unique() + ".example>", ""));
        var enquiry = box.enquiryOf(incoming);
        var first = box.messageOf(incoming);
        var second = box.joins(
                enquiry, box.letter("Stranger <s@other.example>", "Me too", "", "<script>I am text</script>"));
        open("enquiries/" + enquiry);
        assertThat(text())
                .contains("Dr A <a@" + box.unique() + ".example>", "cardiac centre", "plan.txt", "Original message")
                .contains("Not known on this case", "<script>I am text</script>");
        assertThat(QueryCount.of(() -> messages.of(List.of(first, second))))
                .as("a page of messages")
                .isEqualTo(2);
        assertThat(QueryCount.of(() -> open("enquiries/" + enquiry + "/timeline")))
                .as("the whole page, with what is written and sent there")
                .isLessThanOrEqualTo(12);
        test(findInView(Button.class).withText("With its own looks").single()).click();
        assertThat(findInView(IFrame.class).single().getElement()).satisfies(frame -> {
            assertThat(frame.getAttribute("sandbox")).isEmpty();
            assertThat(frame.getAttribute("title")).isNotBlank();
        });
        assertThat(text()).contains("Show pictures");
    }

    @Test
    void whatWasRemovedWithPatientDataSaysByWhomAndWhen() {
        var officer = actAs(Role.OFFICER);
        var incoming = box.arrives(box.withFile("Dr A <a@" + box.unique() + ".example>", ""));
        var enquiry = box.enquiryOf(incoming);
        application.getBean(TriageService.class).replacePatientData(enquiry, List.of("Beds: 120"), false);
        open("enquiries/" + enquiry);
        assertThat(text())
                .contains("plan.txt", "Original message: Removed on ", " by " + officer.name() + ", because it held")
                .doesNotContain("With its own looks");
        assertThat(findInView(Anchor.class).withText("plan.txt").all()).isEmpty();
        open("mail/" + incoming);
        assertThat(text())
                .contains("Removed on ", officer.name(), "A new enquiry was made of it.")
                .doesNotContain("Download the message");
    }

    @Test
    void aMessageIsMovedFromTheTimelineAndBack() {
        actAs(Role.OFFICER);
        var source = letter();
        var target = letter();
        var reference = enquiries.details(target).reference();
        var message = box.joins(source, box.letter("a@" + box.unique() + ".example", "More", "", "More text"));
        cases.note(source, "Rang them");
        open("enquiries/" + source);
        test(findInView(Button.class).withText("Move to another enquiry").all().getFirst())
                .click();
        findInView(TextField.class).withCaption("Reference or words").single().setValue(reference);
        test(findInView(Button.class).withText("Move to " + reference).single()).click();
        assertThat(enquiryOf(message.value())).isEqualTo(target.value());
        assertThat(text()).contains("Message moved to " + reference);
        test(find(Button.class).withText("Undo").all().getLast()).click();
        assertThat(enquiryOf(message.value())).isEqualTo(source.value());
    }

    @Test
    void whatItsSubjectNamesIsOffered() {
        actAs(Role.OFFICER);
        var target = letter();
        var reference = enquiries.details(target).reference();
        var incoming =
                box.arrives(box.letter("x@stranger-" + box.unique() + ".example", "About " + reference, "", "Hello"));
        open("enquiries/" + box.enquiryOf(incoming));
        assertThat(text()).contains("Its subject names " + reference);
        test(findInView(Button.class).withText("Move it there").single()).click();
        assertThat(box.enquiryOf(incoming)).isEqualTo(target);
    }

    @Test
    void whoWroteAfterItWasClosedIsSeen() {
        actAs(Role.OFFICER);
        var enquiry = letter();
        cases.close(enquiry, Outcome.OUT_OF_SCOPE, "Not ours", null);
        box.joins(enquiry, box.letter("Dr Late <late@" + box.unique() + ".example>", "Still here", "", "Please"));
        open("enquiries/" + enquiry);
        assertThat(text()).contains("Dr Late wrote after it was closed");
        test(findInView(Button.class).withText("Ask a manager to reopen").single())
                .click();
        assertThat(text()).contains("A manager is asked to reopen");
        actAs(Role.MANAGER);
        open("");
        assertThat(text()).contains("Dr Late wrote after it was closed");
        open("enquiries/" + enquiry);
        test(findInView(Button.class).withText("Reopen").all().getFirst()).click();
        assertThat(enquiries.details(enquiry).stage().isOpen()).isTrue();
        assertThat(text()).doesNotContain("Dr Late wrote after it was closed, on");
    }

    @Test
    void theDeskTellsHowManyNeedALook() {
        box.arrives(box.nonsense(box.unique()));
        actAs(Role.OFFICER);
        open("");
        assertThat(text()).containsPattern("messages? needs? a look");
    }

    private EnquiryId letter() {
        return box.enquiryOf(box.arrives(
                box.letter("a@" + box.unique() + ".example", "Hospital " + box.unique(), "", "We plan a hospital.")));
    }

    private long enquiryOf(long message) {
        return jdbc.sql("select enquiry_id from message where id = ?")
                .param(message)
                .query(Long.class)
                .single();
    }

    private static Component open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
        return UI.getCurrent();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return findInView(Select.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, Object value) {
        findInView(RadioButtonGroup.class).withCaption(label).single().setValue(value);
    }

    private static String text() {
        return text(UI.getCurrent());
    }

    private static String text(Component component) {
        var own = component.getElement().getTextRecursively();
        return own + component.getChildren().map(MailScreensTest::text).reduce("", String::concat);
    }
}
