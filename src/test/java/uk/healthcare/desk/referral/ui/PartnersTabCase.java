package uk.healthcare.desk.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** The Partners tab of a case, opened by its owner, with a partner that can be put on the shortlist. */
abstract class PartnersTabCase extends DeskViewTest {

    static final String APPROACH = "What it was told, without the enquirer's name";

    @Autowired
    ApplicationContext application;

    SignedIn owner;
    EnquiryId enquiry;
    PartnerId partner;
    String name;

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

    void open() {
        UI.getCurrent().navigate(EnquiryLinks.tab(enquiry, "partners"));
    }

    void shortlist() {
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
    void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    List<RadioButtonGroup<Answer>> questions() {
        return find(RadioButtonGroup.class).all().stream()
                .map(question -> (RadioButtonGroup<Answer>) question)
                .toList();
    }

    String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
