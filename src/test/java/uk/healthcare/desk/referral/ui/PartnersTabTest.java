package uk.healthcare.desk.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.agreement.AgreementKind;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.staff.Role;

/** The Partners tab as a partnership manager works it, and as others see it. */
class PartnersTabTest extends PartnersTabCase {

    @Test
    void fromTheSuggestionToTheAgreement() {
        shortlist();
        assertThat(words())
                .contains(
                        "Ask it by e-mail, or record that it was asked.",
                        "Kuwait: commissioned a radiotherapy unit (brief §5.2)");
        press("Record approach");
        area(APPROACH).setValue("Would a unit in the Gulf interest you?");
        press("Record approach");
        assertThat(words()).contains("Approached", "Its answer is due by");
        press("Record answer");
        press("Record answer");
        assertThat(words()).contains("Accepted", "Clear due diligence before");
        press("Answer the questions");
        questions().forEach(question -> question.setValue(Answer.NO));
        press("Save answers");
        assertThat(words()).contains("Ask the enquirer for consent");
        recordConsent();
        assertThat(words()).contains("Consent given", "Introduce it by e-mail, or record the introduction.");
        press("Record introduction");
        area("What both were told").setValue("Please meet each other.");
        press("Record introduction");
        assertThat(words()).contains("Ask whether they have spoken");
        press("Record discussion");
        press("Record discussion");
        press("Record agreement");
        recordAgreement();
        assertThat(words()).contains("Close the enquiry: agreement reached.", "£1,250,000");
    }

    @Test
    void whatIsMissingIsToldBesideItsFieldAndNothingTypedIsLost() {
        shortlist();
        press("Take out");
        press("Take out");
        assertThat(area("Why").isInvalid()).isTrue();
        assertThat(area("Why").getErrorMessage()).isEqualTo("Give a reason");
        press("Cancel");
        press("Record approach");
        area(APPROACH).setValue("x".repeat(20_001));
        press("Record approach");
        assertThat(area(APPROACH).isInvalid()).isTrue();
        assertThat(area(APPROACH).getValue()).hasSize(20_001);
    }

    @Test
    void aWorryNeedsANoteAndAManager() {
        press("Answer the questions");
        questions().forEach(question -> question.setValue(Answer.NO));
        questions().getFirst().setValue(Answer.UNKNOWN);
        press("Save answers");
        var note = find(TextField.class).withCaption("Note").all().getFirst();
        assertThat(note.getErrorMessage()).isEqualTo("Say what you know");
        note.setValue("Ownership not known");
        press("Save answers");
        assertThat(words()).contains("Needs a manager", "a manager decides");
        assertThat(find(Button.class).withText("Decide").exists()).isFalse();

        actAs(Role.MANAGER);
        open();
        press("Decide");
        area("Why").setValue("Known to the post for years");
        press("Clear");
        assertThat(words()).contains("Partners may be introduced.");
    }

    @Test
    void whoMayNotWorkOnTheCaseOnlyReads() {
        actAs(Role.OFFICER);
        open();
        assertThat(words()).contains("Suggested partners", "Due diligence", name);
        for (var button : List.of("Shortlist", "Answer the questions", "Record consent")) {
            assertThat(find(Button.class).withText(button).exists()).isFalse();
        }
    }

    @Test
    void whyItWasChosenIsShownAsItWasShownThen() {
        shortlist();
        assertThat(words())
                .contains(
                        "Why this partner was chosen, as it was shown on ",
                        "Weights: version 1",
                        "What would change this");
    }

    @Test
    void aNeedThatIsOnlyInTheTextIsReadAndMarked() {
        actAs(Role.OFFICER);
        var unread = new CaseSamples(application).onlyTold("A radiotherapy unit in Kuwait, with training");
        UI.getCurrent().navigate(EnquiryLinks.tab(unread, "partners"));
        assertThat(words()).contains("Read from the text, not confirmed", "service area");
    }

    @Test
    void thePartnersPageShowsWhatIsOpen() {
        shortlist();
        UI.getCurrent().navigate(PartnerLinks.tab(partner, "referrals"));
        assertThat(words()).contains("Open referrals", "Kuwait", "Shortlisted");
    }

    @SuppressWarnings("unchecked")
    private void recordConsent() {
        press("Record consent");
        var partners = (CheckboxGroup<ReferralRow>)
                find(CheckboxGroup.class).withCaption("For which partners").single();
        partners.setValue(Set.of(partners.getListDataView().getItem(0)));
        area("In which words").setValue("You may pass on my name.");
        press("Record consent");
    }

    @SuppressWarnings("unchecked")
    private void recordAgreement() {
        ((Select<AgreementKind>)
                        find(Select.class).withCaption("Kind of agreement").single())
                .setValue(AgreementKind.SERVICE_CONTRACT);
        find(TextField.class).withCaption("Told by").single().setValue("Dr Sample");
        find(TextField.class).all().stream()
                .filter(field -> field.getLabel() != null && field.getLabel().startsWith("Value in "))
                .findFirst()
                .orElseThrow()
                .setValue("£1,250,000");
        press("Record agreement");
    }
}
