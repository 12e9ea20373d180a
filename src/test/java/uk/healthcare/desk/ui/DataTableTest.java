package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataTableTest extends KitTest {

    private record Row(String reference, String stage, int open) {}

    private static final List<Row> ROWS = List.of(new Row("HUK-1", "Matching", 31), new Row("HUK-2", "Triage", 4));

    private static DataTable<Row> table() {
        return new DataTable<Row>("Open cases")
                .column("Reference", Row::reference)
                .sortHref("?order=reference", DataTable.Sort.DESCENDING)
                .column("Stage", row -> new Chip(Tone.STAGE_MATCHING, row.stage()))
                .number("Open", Row::open);
    }

    @Test
    void isARealTable() {
        var table = shown(table().rows(ROWS));
        assertThat(tags(table, "caption").getFirst().getTextRecursively()).isEqualTo("Open cases");
        assertThat(tags(table, "th")).hasSize(3).allMatch(head -> "col".equals(head.getAttribute("scope")));
        assertThat(tags(table, "td"))
                .extracting(Element::getTextRecursively)
                .containsExactly("HUK-1", "◑Matching", "31", "HUK-2", "◑Triage", "4");
    }

    @Test
    void cellsCarryTheirHeadingForThePhone() {
        var table = shown(table().rows(ROWS));
        assertThat(tags(table, "td"))
                .extracting(cell -> cell.getAttribute("data-label"))
                .startsWith("Reference", "Stage", "Open");
        assertThat(tags(table, "td").get(2).getClassList()).contains("number");
    }

    @Test
    void theOrderIsALinkAndIsSaid() {
        var head = tags(shown(table().rows(ROWS)), "th").getFirst();
        assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(head.getChild(0).getAttribute("href")).isEqualTo("?order=reference");
    }

    @Test
    void oneLinkARow() {
        var table = shown(table().link(row -> "enquiries/" + row.open()).rows(ROWS));
        assertThat(find(Anchor.class, table).all())
                .extracting(Anchor::getHref)
                .contains("enquiries/31", "enquiries/4")
                .hasSize(3);
    }

    @Test
    void rowsAreTickedOneByOneOrAllAtOnce() {
        var told = new HashSet<Row>();
        var table = shown(table().selectable(chosen -> {
                    told.clear();
                    told.addAll(chosen);
                })
                .rows(ROWS));
        var boxes = find(Checkbox.class, table).all();
        assertThat(boxes.get(1).getAriaLabel()).contains("Select HUK-1");
        test(boxes.get(2)).click();
        assertThat(told).containsExactly(ROWS.get(1));
        test(boxes.getFirst()).click();
        assertThat(told).containsExactlyInAnyOrderElementsOf(ROWS);
        test(boxes.getFirst()).click();
        assertThat(table.selected()).isEmpty();
        assertThat(boxes.get(1).getValue()).isFalse();
    }

    @Test
    void newRowsForgetWhatWasTicked() {
        var table = shown(table().selectable(chosen -> {}).rows(ROWS));
        test(find(Checkbox.class, table).all().getFirst()).click();
        table.rows(ROWS);
        assertThat(table.selected()).isEqualTo(Set.of());
    }

    @Test
    void noRowsSayWhatWillAppear() {
        var table = shown(table().empty(new EmptyState("No open cases", "They will appear here."))
                .rows(List.of()));
        assertThat(tags(table, "table")).isEmpty();
        assertThat(table.getElement().getTextRecursively()).contains("No open cases");
    }
}
