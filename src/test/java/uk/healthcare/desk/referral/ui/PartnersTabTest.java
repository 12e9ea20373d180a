package uk.healthcare.desk.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.referral.AgreementKind;
import uk.healthcare.desk.referral.CaseReferralsQuery;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.ReferralRow;
import uk.healthcare.desk.referral.SampleLinks;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** The Partners tab as a partnership manager works it, and as others see it. */
class PartnersTabTest extends DeskViewTest {

    private static final String APPROACH = "What it was told, without the enquirer's name";

    @Autowired
    ApplicationContext application;

    private SignedIn owner;
    private EnquiryId enquiry;
    private PartnerId partner;
    private String name;

    @BeforeEach
    void anEnquiryInMatching() {
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        name = "Tab Beams " + enquiry.value();
        partner = samples.partner(name);
        actAs(owner);
        open();
    }

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
    void partnersAreAskedByMailWithABriefThatNamesNobody() {
        var address = "contact-" + enquiry.value() + "@partner.example";
        application
                .getBean(PartnerService.class)
                .addContact(partner, new ContactDetails("Somebody", null, address, null));
        actAs(Role.ADMINISTRATOR);
        new WritingDesk(application).mailbox(1);
        actAs(owner);
        open();
        shortlist();
        press("Ask partners by e-mail");
        var brief = area("Brief: what they are told of the enquiry");
        assertThat(brief.getValue()).contains("Where: Kuwait").doesNotContain("Sample");
        brief.setValue("A unit for Dr Sample in Kuwait");
        assertThat(words()).contains("This would tell the partner who asks", "the person who asks");
        press("Send by e-mail");
        assertThat(brief.isInvalid()).isTrue();
        assertThat(brief.getValue()).isEqualTo("A unit for Dr Sample in Kuwait");
        brief.setValue("A unit in Kuwait");
        assertThat(words()).doesNotContain("This would tell the partner who asks");
        press("Preview");
        assertThat(words()).contains("To " + address, "[its personal link]");
        press("Send by e-mail");
        assertThat(words()).contains("Shortlisted");
        press("Ask partners by e-mail");
        assertThat(words()).contains(name + " cannot be asked by e-mail", "on its way already");
        assertThat(area("Brief: what they are told of the enquiry").getValue())
                .as("what was typed last for this enquiry")
                .isEqualTo("A unit in Kuwait");
    }

    @Test
    void anOpenCallShowsWhoIsAskedAndNeedsADay() {
        actAs(Role.ADMINISTRATOR);
        new WritingDesk(application).mailbox(1);
        actAs(owner);
        open();
        press("Open call");
        assertThat(words()).contains("cannot be asked by e-mail: no contact with an e-mail address");
        var asked = find(CheckboxGroup.class).withCaption("Who is asked").single();
        asked.deselectAll();
        press("Send by e-mail");
        assertThat(asked.isInvalid()).isTrue();
        press("Cancel");
        assertThat(find(Button.class).withText("Open call").exists()).isTrue();
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
    void linksAreListedAndARevokedOneOpensNothing() {
        shortlist();
        var referral = application
                .getBean(CaseReferralsQuery.class)
                .of(enquiry)
                .rows()
                .getFirst()
                .id();
        new SampleLinks(application)
                .make(LinkPurpose.ANSWER, enquiry, referral, partner, "ada@partner.example", "Ada Beam", "en");
        open();
        assertThat(words()).contains("Personal links", "Ada Beam (ada@partner.example)", "valid until");
        press("Revoke");
        assertThat(words()).contains("revoked");
        assertThat(find(Button.class).withText("Revoke").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void consentIsAskedForByEmailOnceDueDiligenceIsClear() {
        actAs(Role.ADMINISTRATOR);
        new WritingDesk(application).mailbox(1);
        actAs(owner);
        open();
        shortlist();
        assertThat(words()).contains("To ask for consent by e-mail, clear due diligence first");
        press("Answer the questions");
        questions().forEach(question -> question.setValue(Answer.NO));
        press("Save answers");
        assertThat(words()).contains("wait until a partner has accepted");
        press("Record approach");
        area(APPROACH).setValue("Would a unit in the Gulf interest you?");
        press("Record approach");
        press("Record answer");
        press("Record answer");
        press("Ask by e-mail");
        assertThat(area("What is written").getValue()).contains("{partners}", "{link}");
        press("Send the request");
        var partners = (CheckboxGroup<ReferralRow>)
                find(CheckboxGroup.class).withCaption("For which partners").single();
        assertThat(partners.getErrorMessage()).isEqualTo("Choose at least one partner");
        partners.setValue(Set.of(partners.getListDataView().getItem(0)));
        press("Send the request");
        assertThat(find(Button.class).withText("Send the request").exists()).isFalse();
        UI.getCurrent().navigate(EnquiryLinks.tab(enquiry, "timeline"));
        assertThat(words()).contains("Request for consent to sample@health.example");
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

    private void open() {
        UI.getCurrent().navigate(EnquiryLinks.tab(enquiry, "partners"));
    }

    private void shortlist() {
        find(Button.class).all().stream()
                .filter(button -> button.getText().matches("Show \\d+ more"))
                .forEach(button -> test(button).click());
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter(Set.of("Shortlist " + name, "Shortlist, with a reason: " + name)::contains)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        // Partners of other tests may stand before it.
        if (find(TextArea.class).withCaption("Why this partner").exists()) {
            press("Shortlist with this reason");
            assertThat(area("Why this partner").isInvalid()).isTrue();
            area("Why this partner").setValue("The enquirer knows it");
            press("Shortlist with this reason");
        }
    }

    /** The last one of that name: the button of an open form stands in the place of the one that opened it. */
    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Answer>> questions() {
        return find(RadioButtonGroup.class).all().stream()
                .map(question -> (RadioButtonGroup<Answer>) question)
                .toList();
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

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
