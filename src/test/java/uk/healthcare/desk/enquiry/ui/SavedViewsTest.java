package uk.healthcare.desk.enquiry.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.EnquirySeed;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.ColumnChoices;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SavedView;
import uk.healthcare.desk.staff.SavedViewService;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.LinkTabs;
import uk.healthcare.desk.ui.Words;

/** Saved views, chosen columns and the preview of the list of enquiries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedViewsTest extends DeskViewTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private ReferenceData reference;

    @Autowired
    private Clock clock;

    @Autowired
    private SavedViewService views;

    @Autowired
    private ColumnChoices choices;

    @Autowired
    private EnquiryPageQuery page;

    private EnquirySeed seed;
    private SignedIn owner;

    @BeforeAll
    void seed() {
        owner = person(Role.PARTNERSHIP_MANAGER);
        seed = new EnquirySeed(database, 17, clock.instant());
        var area = reference.serviceAreas().getFirst().code();
        seed.enquiries(60, List.of(owner.id().value()), List.of(area));
    }

    @AfterAll
    void remove() {
        seed.remove();
    }

    @Test
    void whatIsLookedAtIsSavedAndOpensByItsAddressForAColleagueToo() {
        actAs(owner);
        list("owner=" + owner.id() + "&stage=open&text=eye+hospital&order=due-first");
        press("Save as view");
        name().setValue("Eyes");
        press("Save view");
        var saved = only();
        assertThat(saved.query()).isEqualTo("stage=open&owner=" + owner.id() + "&text=eye+hospital&order=due-first");
        assertThat(current()).isEqualTo("Eyes");
        assertThat(location()).contains("text=eye").contains("view=" + saved.id());
        var sent = location();
        actAs(Role.OFFICER);
        var theirs = list(sent.substring(sent.indexOf('?') + 1));
        assertThat(words(theirs)).contains("“eye hospital”", "Owner: " + owner.name());
        assertThat(tabs()).doesNotContain("Eyes");
        views.all("enquiries").forEach(views::remove);
        actAs(owner);
        views.remove(saved);
    }

    @Test
    void usualViewsAreThereForEachRole() {
        actAs(Role.AUDITOR);
        list("late=yes&order=due-first");
        assertThat(tabs()).containsExactly("All", "Open", "Late");
        assertThat(current()).isEqualTo("Late");
        actAs(Role.OFFICER);
        list("");
        assertThat(tabs()).containsExactly("All", "Open", "Mine", "Late");
        assertThat(current()).isEqualTo("All");
        actAs(Role.MANAGER);
        list("owner=pool&order=due-first");
        assertThat(current()).isEqualTo("Matching pool");
    }

    @Test
    void aNameThatCannotBeIsToldBesideItsFieldAndNothingTypedIsLost() {
        actAs(Role.OFFICER);
        views.save("enquiries", "Gulf", "region=Middle+East");
        list("stage=closed");
        press("Save as view");
        press("Save view");
        assertThat(name().getErrorMessage()).isEqualTo("Enter a name for the view");
        name().setValue("gulf");
        press("Save view");
        assertThat(name().getErrorMessage()).contains("already have a view called Gulf");
        list("priority=high");
        assertThat(name().getValue())
                .as("the form outlives a change of the filters")
                .isEqualTo("gulf");
        name().setValue("Urgent ones");
        press("Save view");
        assertThat(views.all("enquiries")).extracting(SavedView::query).contains("priority=high");
    }

    @Test
    void aChangedViewIsUpdatedAndAnOlderWindowIsTold() {
        actAs(Role.OFFICER);
        views.save("enquiries", "Gulf", "market=KW");
        var saved = only();
        list("market=KW&view=" + saved.id());
        assertThat(buttons()).noneMatch(label -> label.startsWith("Update"));
        list("market=SA&view=" + saved.id());
        assertThat(current()).isEqualTo("Gulf");
        views.replace(saved, "market=AE");
        press("Update Gulf");
        assertThat(only().query()).as("not overwritten").isEqualTo("market=AE");
        press("Update Gulf");
        assertThat(only().query()).isEqualTo("market=SA");
        assertThat(buttons()).noneMatch(label -> label.startsWith("Update"));
    }

    @Test
    void viewsAreRenamedMovedAndRemoved() {
        actAs(Role.OFFICER);
        views.save("enquiries", "One", "");
        views.save("enquiries", "Two", "stage=closed");
        views.save("enquiries", "Three", "late=yes");
        list("");
        press("Arrange views");
        press("Up: Three");
        assertThat(tabs()).endsWith("One", "Three", "Two");
        press("Rename: Two");
        name().setValue("one");
        press("Save name");
        assertThat(name().getErrorMessage()).contains("already");
        assertThat(name().getValue()).isEqualTo("one");
        name().setValue("Second");
        press("Save name");
        press("Remove: One");
        assertThat(tabs()).endsWith("Three", "Second");
        press("Undo");
        assertThat(tabs()).endsWith("One", "Three", "Second");
        press("Close");
        assertThat(buttons()).contains("Arrange views");
    }

    @Test
    void aRenamingKeepsItsWordsWhenAnotherWindowWasFirst() {
        actAs(Role.OFFICER);
        views.save("enquiries", "Gulf", "market=KW");
        list("");
        press("Arrange views");
        press("Rename: Gulf");
        views.replace(only(), "market=AE");
        name().setValue("Emirates");
        press("Save name");
        assertThat(name().getErrorMessage()).contains("changed in another window");
        assertThat(name().getValue()).isEqualTo("Emirates");
        press("Save name");
        assertThat(only().name()).isEqualTo("Emirates");
    }

    @Test
    void whatIsGoneIsLeftOutAndTold() {
        actAs(Role.OFFICER);
        var colleague = person(Role.PARTNERSHIP_MANAGER);
        database.sql("update staff set enabled = false where id = ?")
                .param(colleague.id().value())
                .update();
        views.save("enquiries", "Old", "market=QQ&priority=dire&area=no-such-area&owner=" + colleague.id());
        var view = list(only().query() + "&view=" + only().id());
        assertThat(words(view))
                .contains("Market: “QQ” is not there any more", "Priority: “dire” is not known", "Service area:")
                .contains("Owner: " + colleague.name() + " (account disabled)");
        assertThat(current()).isEqualTo("Old");
        press("Update Old");
        assertThat(only().query()).isEqualTo("owner=" + colleague.id());
        assertThat(words(list("owner=8999999999"))).contains("there is no such person");
        actAsPostOf("SA");
        assertThat(words(list("market=KW"))).contains("Market: Kuwait is not among your markets");
        assertThat(words(list("market=SA"))).doesNotContain("Left out");
    }

    @Test
    void columnsAreChosenOrderedAndPutBack() {
        var person = actAs(Role.OFFICER);
        list("owner=" + owner.id());
        assertThat(headings()).containsExactly("Enquiry", "Market", "Stage", "Owner", "Due", "Next", "Received");
        press("Columns");
        box("Owner").setValue(false);
        box("Service areas").setValue(true);
        for (var i = 0; i < 9; i++) {
            press("Up: Service areas");
        }
        press("Show these columns");
        assertThat(headings())
                .containsExactly("Enquiry", "Service areas", "Market", "Stage", "Due", "Next", "Received");
        actAs(person);
        list("owner=" + owner.id());
        assertThat(headings()).contains("Service areas").doesNotContain("Owner");
        press("Columns");
        press("Back to usual");
        assertThat(headings()).containsExactly("Enquiry", "Market", "Stage", "Owner", "Due", "Next", "Received");
        press("Undo");
        assertThat(headings()).contains("Service areas");
    }

    @Test
    void everyColumnHasItsWordsAndTheListFewStatements() throws Exception {
        actAs(owner);
        choices.choose(
                "enquiries",
                List.of(ListColumn.values()).stream().map(ListColumn::slug).toList(),
                0);
        views.save("enquiries", "Mine and late", "late=yes");
        list("");
        assertThat(QueryCount.of(() -> list("owner=" + owner.id() + "&text=cardiac+hospital&stage=open")))
                .isLessThanOrEqualTo(6);
        list("owner=" + owner.id());
        assertThat(headings()).hasSize(1 + ListColumn.values().length).contains("Region", "In this stage since");
        views.all("enquiries").forEach(views::remove);
    }

    @Test
    void columnsWithoutAnyTickedOrChosenElsewhereAreTold() {
        actAs(Role.OFFICER);
        list("");
        press("Columns");
        ListColumn.USUAL.forEach(column -> box(Words.of(column)).setValue(false));
        press("Show these columns");
        assertThat(words((Component) getCurrentView())).contains("Tick at least one column");
        box("Stage").setValue(true);
        choices.choose("enquiries", List.of("due", "market"), 0);
        press("Show these columns");
        assertThat(words((Component) getCurrentView())).contains("In another window you chose: Due, Market");
        assertThat(box("Stage").getValue()).isTrue();
        press("Show these columns");
        assertThat(choices.of("enquiries").columns()).containsExactly("stage");
    }

    @Test
    void aRowIsPreviewedWithFewStatementsAndTheRightsOfItsPage() throws Exception {
        actAs(owner);
        list("owner=" + owner.id() + "&stage=open");
        var table = (EnquiryTable) findInView(EnquiryTable.class).single();
        assertThat(QueryCount.of(() -> {
                    table.preview(0);
                    return true;
                }))
                .isLessThanOrEqualTo(3);
        var panel = findInView(EnquiryPreviewPanel.class).single();
        assertThat(words(panel)).contains("HUK-", "Last on the timeline", "Needs");
        press("Close the preview");
        assertThat(panel.isOpen()).isFalse();
        var id = new EnquiryId(seed.made().getFirst());
        database.sql("update enquiry set restricted = true where id = ?")
                .param(id.value())
                .update();
        assertThat(page.preview(id).enquiry().id()).isEqualTo(id);
        actAs(Role.OFFICER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> page.preview(id));
    }

    private Component list(String query) {
        UI.getCurrent().navigate("enquiries", QueryParameters.fromString(query));
        return (Component) getCurrentView();
    }

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** By its name, as a screen reader says it. */
    private void press(String name) {
        var button = find(Button.class).all().stream()
                .filter(one -> name.equals(one.getAriaLabel().orElse(one.getText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + buttons()));
        test(button).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream()
                .map(one -> one.getAriaLabel().orElse(one.getText()))
                .toList();
    }

    private TextField name() {
        return findTextField().withLabel("Name of the view").component();
    }

    private Checkbox box(String label) {
        return findInView(Checkbox.class).withCaption(label).single();
    }

    private List<String> headings() {
        return findInView(NativeTableHeaderCell.class).all().stream()
                .map(SavedViewsTest::words)
                .map(text -> text.replaceAll("[▲▼]", ""))
                .toList();
    }

    private List<String> tabs() {
        return links().map(Anchor::getText).toList();
    }

    private String current() {
        return links().filter(link -> link.getElement().hasAttribute("aria-current"))
                .map(Anchor::getText)
                .findFirst()
                .orElse("none");
    }

    private Stream<Anchor> links() {
        return findInView(LinkTabs.class).single().getChildren().map(Anchor.class::cast);
    }

    private SavedView only() {
        var all = views.all("enquiries");
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
