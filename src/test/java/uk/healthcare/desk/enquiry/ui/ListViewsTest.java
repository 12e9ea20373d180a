package uk.healthcare.desk.enquiry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.enquiry.EnquirySeed;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Pager;

/** The list, My desk and the follow-ups as people see and work them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListViewsTest extends DeskViewTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private ReferenceData reference;

    @Autowired
    private Clock clock;

    private EnquirySeed seed;
    private SignedIn owner;

    @BeforeAll
    void seed() {
        owner = person(Role.PARTNERSHIP_MANAGER);
        seed = new EnquirySeed(database, 11, clock.instant());
        var area = reference.serviceAreas().getFirst().code();
        seed.enquiries(130, List.of(owner.id().value()), List.of(area));
    }

    @AfterAll
    void remove() {
        seed.remove();
    }

    @Test
    void theFieldsShowWhatTheAddressSays() {
        actAs(Role.MANAGER);
        var view = list("owner=" + owner.id() + "&stage=open&text=hospital&order=due-first");
        assertThat(search().getValue()).isEqualTo("hospital");
        assertThat(select("Stage").getValue()).isEqualTo("open");
        assertThat(select("Order").getValue()).isEqualTo(EnquiryOrder.DUE_FIRST);
        assertThat(words(view)).contains("Stage: open", "“hospital”", "Owner: " + owner.name());
    }

    @Test
    void aFieldChangedGoesToTheAddress() {
        actAs(Role.MANAGER);
        list("owner=" + owner.id());
        search().setValue("eye & hospital");
        assertThat(location())
                .contains("owner=" + owner.id())
                .contains("text=eye")
                .doesNotContain("stage");
        select("Stage").setValue("closed");
        assertThat(location()).contains("text=eye").contains("stage=closed");
        search().setValue("");
        assertThat(location()).contains("stage=closed").doesNotContain("text=");
    }

    @Test
    void pagesOfFiftyAreLinkedByCursor() {
        actAs(Role.MANAGER);
        list("owner=" + owner.id());
        assertThat(findInView(NativeTableRow.class).all()).hasSize(51);
        var older =
                findInView(Anchor.class).withAttribute("rel", "next").single().getHref();
        assertThat(older).contains("from=a").contains("owner=" + owner.id());
        list(older.substring(older.indexOf('?') + 1));
        assertThat(words(findInView(Pager.class).single())).contains("51–100 of");
    }

    @Test
    void nothingFoundOffersToClearTheFilters() {
        actAs(Role.MANAGER);
        assertThat(words(list("text=nosuchwordanywhere"))).contains("Nothing matches", "Clear filters", "No enquiry");
    }

    @Test
    void onlyManagersChooseRows() {
        actAs(Role.OFFICER);
        list("owner=" + owner.id());
        assertThat(findInView(Checkbox.class).all()).as("Late only").hasSize(1);
        actAs(Role.MANAGER);
        list("owner=" + owner.id());
        assertThat(findInView(Checkbox.class).all()).hasSizeGreaterThan(50);
    }

    @Test
    void screensTakeFewStatements() throws Exception {
        actAs(owner);
        navigate(EnquiryListView.class);
        assertThat(QueryCount.of(() -> list("text=cardiac+hospital&stage=open")))
                .isLessThanOrEqualTo(6);
        assertThat(QueryCount.of(() -> navigate(DeskView.class))).isLessThanOrEqualTo(10);
        assertThat(QueryCount.of(() -> navigate(FollowUpsView.class))).isLessThanOrEqualTo(6);
    }

    @Test
    void theDeskGreetsByFirstNameAndListsWhatIsDue() {
        actAs(owner);
        var view = navigate(DeskView.class);
        assertThat(words(findInView(H1.class).single()))
                .startsWith("Good ")
                .endsWith(owner.name().split(" ")[0]);
        assertThat(words(view)).contains("Do next", "Waiting for others", "New for you", "Ask for an answer");
    }

    @Test
    void anAdministratorsDeskLeadsToWhatTheyMayOpen() {
        actAs(Role.ADMINISTRATOR);
        assertThat(words(navigate(DeskView.class)))
                .contains("Start here", "People", "Audit")
                .doesNotContain("Do next", "enquiries");
    }

    @Test
    void aFollowUpIsDoneOnlyWithTheNextOne() {
        actAs(owner);
        var view = navigate(FollowUpsView.class);
        assertThat(words(view)).contains("Overdue");
        test(findInView(Button.class).withText("Done").all().getFirst()).click();
        test(findInView(Button.class).withText("Done, this is next").single()).click();
        var missing = findInView(TextArea.class).single().isInvalid()
                || findInView(DateField.class).single().isInvalid();
        assertThat(missing).isTrue();
    }

    private Component list(String query) {
        UI.getCurrent().navigate("enquiries", QueryParameters.fromString(query));
        return (Component) getCurrentView();
    }

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private TextField search() {
        return findTextField().withLabel("Search").component();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return findInView(Select.class).withCaption(label).single();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
