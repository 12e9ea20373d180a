package uk.healthcare.desk.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.staff.Role;

class ScorecardTabTest extends DeskViewTest {

    @Autowired
    private ApplicationContext application;

    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        partner = new CaseSamples(application).partner("Carded Beams " + System.nanoTime());
    }

    @Test
    void aLinkIsShownOnceAndRevoked() {
        actAs(Role.PARTNERSHIP_MANAGER);
        open();
        assertThat(words()).contains("Answer time", "Too few to say (0 answers)", "No link made yet");
        press("Make a link");
        press("Make the link");
        assertThat(field("For whom").getErrorMessage()).isEqualTo("Enter for whom the link is");
        field("For whom").setValue("Ms Sample");
        press("Make the link");
        assertThat(field("Link to the scorecard").getValue()).contains("/outside/scorecard/");
        assertThat(words()).contains("Link for Ms Sample", "Not yet");
        press("Revoke");
        assertThat(words()).contains("Revoked").doesNotContain("Give this to");
        assertThat(find(Button.class).withText("Revoke").exists()).isFalse();
    }

    @Test
    void whoOnlyReadsTheDirectoryMakesNoLinks() {
        actAs(Role.OFFICER);
        open();
        assertThat(words()).contains("Answer time").doesNotContain("Links for the partner");
    }

    private void open() {
        UI.getCurrent().navigate(PartnerLinks.tab(partner, "scorecard"));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
