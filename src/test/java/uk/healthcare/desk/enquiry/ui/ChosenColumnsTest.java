package uk.healthcare.desk.enquiry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.staff.ColumnChoices;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SavedViewService;
import uk.healthcare.desk.ui.Words;

/** Each chooses which columns the list of enquiries has, and in which order. */
class ChosenColumnsTest extends EnquiryListCase {

    @Autowired
    private ColumnChoices choices;

    @Autowired
    private SavedViewService views;

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

    private Checkbox box(String label) {
        return findInView(Checkbox.class).withCaption(label).single();
    }

    private List<String> headings() {
        return findInView(NativeTableHeaderCell.class).all().stream()
                .map(EnquiryListCase::words)
                .map(text -> text.replaceAll("[▲▼]", ""))
                .toList();
    }
}
