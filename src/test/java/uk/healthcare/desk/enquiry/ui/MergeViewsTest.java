package uk.healthcare.desk.enquiry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.ChangedFields;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** A likely duplicate is compared and merged where it is seen, and its page leads to where it has gone. */
class MergeViewsTest extends DeskViewTest {

    @Autowired
    private EnquiryRegistration registration;

    @Autowired
    private CaseManagementService management;

    @Autowired
    private MergeService merges;

    @Autowired
    private EnquiryPageQuery query;

    private SignedIn officer;
    private String unique;
    private EnquiryId older;
    private EnquiryId newer;

    @BeforeEach
    void twoOfOneHospital() {
        unique = UUID.randomUUID().toString();
        officer = actAs(Role.OFFICER);
        older = registration.register(UUID.randomUUID(), asked("Cardiac centre"));
        newer = registration.register(UUID.randomUUID(), asked("A cardiac centre again"));
    }

    @Test
    void inTriageItIsMergedAtOnceAndTakenBackWithinTenSeconds() {
        open(EnquiryLinks.triage(newer));
        assertThat(words()).contains("Looks like", "Compare", "same e-mail address");
        press("Merge into " + reference(older));
        assertThat(query.details(newer).duplicateOf()).isEqualTo(older);
        assertThat(query.details(newer).outcomeReason()).contains("same e-mail address", "same organisation");
        press("Undo");
        assertThat(query.details(newer).stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void sideBySideWhatAgreesSaysSo() {
        open(EnquiryLinks.compare(newer, older));
        assertThat(words())
                .contains(
                        reference(newer) + " and " + reference(older),
                        "Same",
                        "Different",
                        "Cardiac centre",
                        "Not said");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(EnquiryLinks.page(newer), EnquiryLinks.page(older));
        press("Merge %s into %s".formatted(reference(newer), reference(older)));
        assertThat(query.details(newer).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(words()).contains("Merged from " + reference(newer), "from " + reference(newer));
    }

    @Test
    void aMergeThatIsNotPossibleSaysWhyInItsPlace() {
        var manager = actAs(Role.MANAGER);
        management.restrict(newer, true);
        actAs(manager);
        open(EnquiryLinks.compare(newer, older));
        assertThat(words()).contains("Not possible", reference(newer) + " is restricted and");
        assertThat(find(Button.class)
                        .withText("Merge %s into %s".formatted(reference(newer), reference(older)))
                        .all())
                .isEmpty();
    }

    @Test
    void whoeverComesSecondIsToldAndSeesWhatIsPossibleNow() {
        open(EnquiryLinks.compare(newer, older));
        merges.merge(older, newer, null);
        press("Merge %s into %s".formatted(reference(newer), reference(older)));
        assertThat(query.details(newer).stage()).isEqualTo(Stage.RECEIVED);
        assertThat(words())
                .contains("%s has been merged into %s already".formatted(reference(older), reference(newer)))
                .doesNotContain("goes on");

        open(EnquiryLinks.page(older));
        merges.undo(older);
        press("Undo the merge");
        assertThat(words()).doesNotContain("Undo the merge");
    }

    @Test
    void beforeItIsClaimedTriageSaysTooThatSomebodyWasFaster() {
        var third = registration.register(UUID.randomUUID(), asked("A cardiac centre, once more"));
        open(EnquiryLinks.triage(newer));
        merges.merge(newer, third, null);
        press("Merge into " + reference(older));
        assertThat(told()).containsExactly(reference(newer) + " has been merged already");
        assertThat(words()).contains("is not in triage any more");
    }

    @Test
    void whoClaimsSecondIsToldWhyTheNextOneIsShown() {
        open(EnquiryLinks.triage(newer));
        merges.merge(newer, older, null);
        press("Claim");
        assertThat(told()).containsExactly("Somebody else has taken this enquiry");
    }

    @Test
    void withoutAnOtherOneItAsksWhich() {
        open(EnquiryLinks.compare(newer));
        assertThat(words()).contains("What may be the same as", reference(older), "Compare with another");
        wanted().setValue("HUK-1948-000001");
        press("Compare");
        assertThat(wanted().isInvalid()).isTrue();
    }

    @Test
    void thePageOfTheDuplicateLeadsOnAndHasTheWayBack() {
        open(EnquiryLinks.compare(newer, older));
        press("Merge %s into %s".formatted(reference(newer), reference(older)));
        open(EnquiryLinks.page(newer));
        assertThat(words()).contains("Merged into", reference(older), "by " + officer.name(), "Undo the merge");
        assertThat(find(Button.class).withText("Undo last move").all())
                .as("one way back")
                .isEmpty();
        press("Undo the merge");
        assertThat(query.details(newer).stage()).isEqualTo(Stage.RECEIVED);
        assertThat(words()).doesNotContain("Undo the merge");
    }

    @Test
    void whatIsMergedLeavesThePageAtItsStatements() throws Exception {
        open(EnquiryLinks.compare(newer, older));
        press("Merge %s into %s".formatted(reference(newer), reference(older)));
        for (var page : new EnquiryId[] {newer, older}) {
            actAs(officer);
            assertThat(QueryCount.of(() -> open(EnquiryLinks.page(page)))).isLessThanOrEqualTo(12);
        }
        actAs(officer);
        open("");
        assertThat(QueryCount.of(() -> open(EnquiryLinks.compare(newer, older))))
                .isLessThanOrEqualTo(16);
    }

    @Test
    void auditorsAndPostsAreNotOfferedIt() {
        actAs(Role.AUDITOR);
        open(EnquiryLinks.page(newer));
        assertThat(words()).doesNotContain("Compare and merge");
        open(EnquiryLinks.compare(newer, older));
        assertThat(getCurrentView()).isNotInstanceOf(CompareView.class);
    }

    private EnquiryFields asked(String summary) {
        return ChangedFields.of(
                EnquiryFields.blank(Source.PHONE),
                Map.of(
                        "summary",
                        summary,
                        "description",
                        "We plan a centre with 120 beds.",
                        "organisation",
                        "Hospital " + unique,
                        "kind of organisation",
                        OrganisationKind.HOSPITAL_GROUP,
                        "market",
                        "KW",
                        "enquirer",
                        "Dr Sample",
                        "e-mail",
                        unique + "@hospital.example"));
    }

    private String reference(EnquiryId id) {
        return query.details(id).reference();
    }

    private TextField wanted() {
        return findInView(TextField.class).withCaption("Its reference").single();
    }

    private Component open(String path) {
        UI.getCurrent().navigate(path);
        return (Component) getCurrentView();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getFirst()).click();
    }

    private List<String> told() {
        return find(Span.class).withClassName("notice-text").all().stream()
                .map(Span::getText)
                .toList();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
