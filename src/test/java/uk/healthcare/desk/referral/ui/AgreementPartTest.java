package uk.healthcare.desk.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.WithoutUs;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** UC-26 on the Partners tab of a closed enquiry. */
class AgreementPartTest extends DeskViewTest {

    @Autowired
    private ApplicationContext application;

    private SignedIn owner;
    private EnquiryId enquiry;

    @BeforeEach
    void aClosedEnquiryWithAnAgreement() {
        var samples = new CaseSamples(application);
        actAs(Role.ADMINISTRATOR);
        new WritingDesk(application).mailbox(1);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        actAs(owner);
        var referral = samples.inDiscussion(enquiry, samples.partner("Parted Beams " + enquiry.value()));
        application.getBean(AgreementService.class).record(referral, CaseSamples.terms());
        application.getBean(CaseService.class).close(enquiry, Outcome.AGREEMENT_REACHED, "Signed");
        open();
    }

    @Test
    void itIsCorrectedWhereItStands() {
        assertThat(words()).contains("Not asked yet", "£1,500,000");
        press("Correct the agreement");
        var second = find(TextField.class).all().stream()
                .filter(field -> "500000".equals(field.getValue()))
                .findFirst()
                .orElseThrow();
        second.setValue("plenty");
        press("Save correction");
        assertThat(words()).contains("Enter an amount like 1,250,000");
        second.setValue("750,000");
        find(TextField.class).withCaption("Programme (optional)").single().setValue("Gulf programme");
        press("Save correction");
        assertThat(words()).contains("£1,750,000", "Gulf programme");
    }

    @Test
    void theQuestionIsSentWithItsLinkAndWithdrawn() {
        press("Ask for confirmation");
        var letter = find(TextArea.class).withCaption("Letter").single();
        assertThat(letter.getValue()).contains("{link}", "Parted Beams");
        letter.setValue("Is it right?");
        press("Send the question");
        assertThat(letter.getErrorMessage()).contains("{link}");
        letter.setValue("Is it right? {link}");
        press("Send the question");
        assertThat(words()).contains("Question on its way").doesNotContain("Ask for confirmation");
        press("Withdraw the question");
        press("Withdraw");
        assertThat(words()).contains("No answer", "Withdrawn on");
        assertThat(find(Button.class).withText("Ask for confirmation").exists()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatTheEnquirerSaysIsRecorded() {
        press("Record a confirmation");
        press("Record confirmation");
        var amount = (RadioButtonGroup<Boolean>) find(RadioButtonGroup.class)
                .withCaption("Is the amount about right?")
                .single();
        assertThat(amount.getErrorMessage()).isEqualTo("Say whether the amount is about right");
        amount.setValue(false);
        find(TextArea.class)
                .withCaption("If not: what would be right?")
                .single()
                .setValue("Half of it");
        ((Select<WithoutUs>) find(Select.class)
                        .withCaption("Would it have happened without us?")
                        .single())
                .setValue(WithoutUs.NO);
        find(TextField.class).withCaption("Said by").single().setValue("Dr Sample");
        press("Record confirmation");
        assertThat(words())
                .contains(
                        "The enquirer says the amount is not right",
                        "What would be right: Half of it",
                        "recorded by us");
    }

    @Test
    void whoseCaseItIsNotOnlyReads() {
        actAs(Role.OFFICER);
        open();
        assertThat(words()).contains("Not asked yet");
        assertThat(find(Button.class).withText("Correct the agreement").exists())
                .isFalse();
    }

    private void open() {
        UI.getCurrent().navigate(EnquiryLinks.tab(enquiry, "partners"));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
