package uk.healthcare.desk.enquiry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.ChangedFields;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.staff.Role;

/** Closing as a duplicate says which enquiry it duplicates, by a reference that somebody types. */
class CloseAsDuplicateTest extends DeskViewTest {

    @Autowired
    private EnquiryRegistration registration;

    @Autowired
    private EnquiryPageQuery query;

    private EnquiryId original;
    private EnquiryId duplicate;

    @BeforeEach
    void theFormIsOpen() {
        actAs(Role.OFFICER);
        original = registration.register(UUID.randomUUID(), asked());
        duplicate = registration.register(UUID.randomUUID(), asked());
        UI.getCurrent().navigate(EnquiryLinks.page(duplicate));
        press("Close with an outcome");
        outcome().setValue(Outcome.DUPLICATE);
        find(TextArea.class).withCaption("Reason").single().setValue("Sent twice");
    }

    @Test
    void nothingTypedIsAskedFor() {
        press("Close the enquiry");
        assertThat(wanted().getErrorMessage()).isEqualTo("Say which enquiry it duplicates");
    }

    @Test
    void aReferenceThatIsNotKnownIsToldAsSuch() {
        wanted().setValue("HUK-1948-000001");
        press("Close the enquiry");
        assertThat(wanted().getErrorMessage()).isEqualTo("There is no enquiry with this reference that you may see");
        assertThat(wanted().getValue()).isEqualTo("HUK-1948-000001");
    }

    @Test
    void howeverItIsTypedItsReferenceIsToldAsItIsWritten() {
        var reference = query.details(original).reference();
        wanted().setValue(" " + reference.toLowerCase(Locale.ROOT) + " ");
        press("Close the enquiry");
        assertThat(query.details(duplicate).duplicateOf()).isEqualTo(original);
        assertThat(find(Span.class).withClassName("notice-text").all())
                .last()
                .extracting(Span::getText)
                .asString()
                .endsWith("was merged into " + reference);
    }

    private static EnquiryFields asked() {
        return ChangedFields.of(
                EnquiryFields.blank(Source.PHONE),
                Map.of(
                        "summary",
                        "Cardiac centre",
                        "market",
                        "KW",
                        "enquirer",
                        "Dr Sample",
                        "organisation",
                        "Hospital"));
    }

    @SuppressWarnings("unchecked")
    private Select<Outcome> outcome() {
        return find(Select.class).withCaption("Outcome").single();
    }

    private TextField wanted() {
        return find(TextField.class).withCaption("Duplicate of").single();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
