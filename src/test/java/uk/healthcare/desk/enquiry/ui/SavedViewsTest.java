package uk.healthcare.desk.enquiry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SavedView;
import uk.healthcare.desk.staff.SavedViewService;
import uk.healthcare.desk.ui.LinkTabs;

/** Views of the list of enquiries are kept, opened, arranged and sent to others. */
class SavedViewsTest extends EnquiryListCase {

    @Autowired
    private SavedViewService views;

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

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private TextField name() {
        return findTextField().withLabel("Name of the view").component();
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
}
