package uk.healthcare.desk.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.referral.consent.SampleLinks;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.staff.Role;

/** The Partners tab where letters can be sent: partners asked, an open call, consent asked for, and the links of all. */
class PartnersTabByMailTest extends PartnersTabCase {

    @Test
    void partnersAreAskedByMailWithABriefThatNamesNobody() {
        var address = "contact-" + enquiry.value() + "@partner.example";
        application
                .getBean(PartnerService.class)
                .addContact(partner, new ContactDetails("Somebody", null, address, null));
        openWithMailbox();
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
        assertThat(words()).contains("Shortlisted", "A letter about it is on its way.", "On its way", address);
        press("Ask partners by e-mail");
        assertThat(words()).contains(name + " cannot be asked by e-mail", "on its way already");
        assertThat(area("Brief: what they are told of the enquiry").getValue())
                .as("what was typed last for this enquiry")
                .isEqualTo("A unit in Kuwait");
    }

    @Test
    void anOpenCallShowsWhoIsAskedAndNeedsADay() {
        openWithMailbox();
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
        openWithMailbox();
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

    private void openWithMailbox() {
        actAs(Role.ADMINISTRATOR);
        new WritingDesk(application).mailbox(1);
        actAs(owner);
        open();
    }
}
