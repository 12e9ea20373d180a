package uk.healthcare.desk.enquiry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.staff.Role;

/** What the text says is proposed in its own words: in triage, and while an enquiry is entered. */
class FoundInTextTest extends DeskViewTest {

    private static final String TEXT = "We plan a cardiac centre of 120 beds in Kuwait.";

    @Autowired
    private EnquiryRegistration registration;

    @Autowired
    private TriageService triage;

    @Autowired
    private EnquiryPageQuery query;

    private final String address = "ada-" + UUID.randomUUID() + "@hospital.example";
    private EnquiryId enquiry;

    @BeforeEach
    void anEnquiryInTriage() {
        actAs(Role.OFFICER);
        enquiry = registration.register(UUID.randomUUID(), asked(TEXT, null, address));
        triage.claim(enquiry);
    }

    @Test
    void eachProposalShowsTheWordsItWasFoundIn() {
        open(enquiry);
        assertThat(card()).contains("Kuwait", "120 beds", TEXT);
    }

    @Test
    void theNextOneIsTakenOverByEnterAndIsSaved() {
        open(enquiry);
        pressKey("Enter");
        assertThat(query.details(enquiry).fields().marketCode()).isEqualTo("KW");
        assertThat(query.details(enquiry).fields().scale()).isNull();
    }

    @Test
    void allAreTakenOverByOneKey() {
        open(enquiry);
        pressKey("t");
        var fields = query.details(enquiry).fields();
        assertThat(fields.marketCode()).isEqualTo("KW");
        assertThat(fields.scale()).isEqualTo("120 beds");
        assertThat(fields.areas()).isNotEmpty();
        assertThat(find(Button.class).withText("Accept").all()).isEmpty();
        assertThat(card()).contains("Nothing is left to accept");
    }

    @Test
    void whatIsDismissedIsNotTakenOver() {
        open(enquiry);
        labelled("Dismiss Market Kuwait").click();
        pressKey("t");
        assertThat(query.details(enquiry).fields().marketCode()).isNull();
        assertThat(query.details(enquiry).fields().scale()).isEqualTo("120 beds");
    }

    @Test
    void theQueueNamesTheWriterWhereNoOrganisationIsKnown() {
        var named = registration.register(UUID.randomUUID(), asked(TEXT, "Ada Example", "other-" + address));
        open(named);
        assertThat(inQueue(named)).contains("Ada Example").doesNotContain("Organisation not known");
        assertThat(inQueue(enquiry)).contains(address);
        var nobody = registration.register(UUID.randomUUID(), asked(TEXT, null, null));
        open(nobody);
        assertThat(inQueue(nobody)).contains("Organisation not known");
    }

    @Test
    void whileAnEnquiryIsEnteredItsTextProposesToo() {
        navigate(NewEnquiryView.class);
        test(find(TextArea.class).all().getFirst()).setValue(TEXT);
        assertThat(card()).contains("Market", "Scale");
        labelled("Dismiss Market Kuwait").click();
        labelled("Accept Scale 120 beds").click();
        test(find(TextArea.class).all().getFirst()).setValue(TEXT + " Please help.");
        assertThat(card()).doesNotContain("Scale").doesNotContain("Market");
        assertThat(texts()).contains("120 beds");
    }

    private List<String> texts() {
        return find(TextField.class).all().stream().map(TextField::getValue).toList();
    }

    private void open(EnquiryId id) {
        UI.getCurrent().navigate(EnquiryLinks.triage(id).replaceFirst("^/", ""));
    }

    private String card() {
        return find(FoundInText.class).single().getElement().getTextRecursively();
    }

    private String inQueue(EnquiryId id) {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getHref().equals(EnquiryLinks.triage(id)))
                .map(link -> link.getElement().getTextRecursively())
                .findFirst()
                .orElseThrow();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + card()));
    }

    /** As the browser tells of it. */
    private static void pressKey(String key) {
        var ring = UI.getCurrent()
                .getElement()
                .getChildren()
                .filter(child -> child.getClassList().contains("key-ring"))
                .findFirst()
                .orElseThrow();
        var data = JacksonUtils.createObjectNode();
        data.put("event.detail.key", key);
        ring.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(ring, "desk-key", data));
    }

    private static EnquiryFields asked(String text, @Nullable String person, @Nullable String email) {
        return new EnquiryFields(
                "A heart centre",
                text,
                Source.EMAIL,
                null,
                null,
                OrganisationKind.OTHER,
                null,
                person,
                null,
                email,
                null,
                "en",
                null,
                Priority.NORMAL,
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }
}
