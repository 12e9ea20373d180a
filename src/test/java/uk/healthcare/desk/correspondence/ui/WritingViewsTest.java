package uk.healthcare.desk.correspondence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.staff.Role;

/** Writing from the page of an enquiry, and changing templates. Nothing listens at the mail server of these tests. */
class WritingViewsTest extends DeskViewTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OutboxService outbox;

    private final String to = "reader-" + UUID.randomUUID().toString().substring(0, 8) + "@away.example";
    private EnquiryId enquiry;

    @BeforeEach
    void anEnquiry() {
        var desk = new WritingDesk(application);
        actAs(Role.ADMINISTRATOR);
        desk.mailbox(1);
        actAs(Role.OFFICER);
        enquiry = desk.enquiry(to, "fr");
        open();
    }

    @Test
    void whatIsSentIsHeldAndUndoBringsItBackIntoTheForm() {
        press("Reply");
        assertThat(field("To").getValue()).isEqualTo(to);
        area("Message").setValue("We can help you.");
        press("Send");
        assertThat(outbox.pending(enquiry)).hasSize(1);
        assertThat(words()).contains("On its way", "Sends soon", to);
        press("Undo");
        assertThat(outbox.pending(enquiry)).isEmpty();
        assertThat(area("Message").getValue()).isEqualTo("We can help you.");
    }

    @Test
    void whatIsTypedIsThereAgainWhenTheyComeBack() {
        press("Reply");
        area("Message").setValue("Half a thought");
        UI.getCurrent().navigate("");
        open();
        assertThat(area("Message").getValue()).isEqualTo("Half a thought");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTemplateTellsWhatIsStillToBeFilled() {
        press("Reply");
        ((Select<TemplatePurpose>) find(Select.class).withCaption("Template").single())
                .setValue(TemplatePurpose.ASK_FOR_MORE);
        assertThat(area("Message").getValue()).contains("Dr Sample", "{question}", "Nous vous remercions");
        press("Send");
        assertThat(area("Message").getErrorMessage()).isEqualTo("Replace {question} by what it should say");
        area("Message").setValue(area("Message").getValue().replace("{question}", "Combien de lits ?"));
        press("Preview");
        assertThat(words()).contains("As it will be read", "Combien de lits ?");
    }

    @Test
    void anAcknowledgementIsSentFromWhereItIsRecorded() {
        press("Record acknowledgement");
        press("Send by e-mail");
        assertThat(words()).contains("Acknowledgement to Dr Sample");
    }

    @Test
    void whoMayNotWorkSeesNoWayToWrite() {
        actAs(Role.AUDITOR);
        open();
        assertThat(find(Button.class).withText("Reply").exists()).isFalse();
    }

    @Test
    void aManagerChangesATemplateAndTheTextBeforeStays() {
        actAs(Role.MANAGER);
        UI.getCurrent().navigate("templates", QueryParameters.simple(Map.of("for", "holding", "language", "es")));
        var before = area("Text").getValue();
        assertThat(before).contains("{reference}");
        area("Text").setValue(before + "\n\nSaludos");
        press("Preview");
        assertThat(words()).contains("HUK-2026-000123");
        press("Save");
        assertThat(area("Text").getValue()).endsWith("Saludos");
        assertThat(words()).contains("Saved texts");
        press("Use the original text");
        assertThat(area("Text").getValue()).isEqualTo(before);
    }

    @Test
    void anAdministratorSeesThatSendingWasStoppedAndLetsItGoOn() {
        application
                .getBean(JdbcClient.class)
                .sql("update sending_brake set pulled_at = utc_timestamp(6), reason = 'Too many in a test.'")
                .update();
        actAs(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("mail");
        assertThat(words()).contains("Nothing is sent", "Too many in a test.");
        press("Let mail be sent again");
        assertThat(words()).doesNotContain("Too many in a test.");
    }

    private void open() {
        UI.getCurrent().navigate(EnquiryLinks.page(enquiry));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
