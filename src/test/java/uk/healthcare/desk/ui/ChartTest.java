package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest extends KitTest {

    @Test
    void everyBarIsALinkWithItsWordsAndLengthOnOneScale() {
        var bars = shown(new BarList()
                .bar("Triage", 25, "enquiries?stage=TRIAGE", Tone.STAGE_TRIAGE)
                .bar("Matching", 1250, "enquiries?stage=MATCHING", Tone.STAGE_MATCHING));
        assertThat(find(Anchor.class, bars).all())
                .extracting(Anchor::getHref)
                .containsExactly("enquiries?stage=TRIAGE", "enquiries?stage=MATCHING");
        assertThat(tags(bars, "li").get(1).getTextRecursively())
                .contains("Matching")
                .contains("1,250");
        assertThat(drawings(bars).getFirst()).contains("width=\"2.0%\"");
        assertThat(drawings(bars).get(1)).contains("class=\"fill\" width=\"100.0%\"");
    }

    @Test
    void barsOfNothingAreEmptyAndNotBroken() {
        var bars = shown(new BarList().bar("Triage", 0, "enquiries", Tone.STAGE_TRIAGE));
        assertThat(drawings(bars).getFirst()).contains("width=\"0.0%\"").doesNotContain("NaN");
    }

    @Test
    void everyColumnSaysItsWeekAndLeadsToItsList() {
        var weeks = shown(new WeekColumns("Received", "Closed")
                .week(LocalDate.of(2026, 11, 16), 10, "enquiries?received=47", 5, "enquiries?closed=47"));
        assertThat(tags(weeks, "a"))
                .extracting(link -> link.getAttribute("aria-label"))
                .containsExactly(
                        "Received in the week of 16 November 2026: 10", "Closed in the week of 16 November 2026: 5");
        assertThat(find(Anchor.class, weeks).all())
                .extracting(Anchor::getHref)
                .containsExactly("enquiries?received=47", "enquiries?closed=47");
        assertThat(drawings(weeks).get(1)).contains("y=\"50.0%\"").contains("height=\"50.0%\"");
    }

    @Test
    void theNewestWeekComesFirst() {
        var weeks = shown(new WeekColumns("Received", "Closed")
                .week(LocalDate.of(2026, 11, 9), 1, "old", 1, "old")
                .week(LocalDate.of(2026, 11, 16), 2, "new", 1, "new"));
        assertThat(find(Anchor.class, weeks).all().getFirst().getHref()).isEqualTo("new");
        assertThat(drawings(weeks).getFirst()).contains("height=\"100.0%\"");
        assertThat(drawings(weeks).getLast()).contains("height=\"50.0%\"");
    }

    @Test
    void aChartCanBeReadAsATable() {
        var table = new DataTable<String>("Pipeline")
                .column("Stage", stage -> stage)
                .rows(List.of("Triage"));
        var chart = new BarList().bar("Triage", 1, "enquiries", Tone.STAGE_TRIAGE);
        var card = shown(new ChartCard("Pipeline by stage", chart, table));
        assertThat(table.isVisible()).isFalse();
        test(find(Button.class, card).withText("Show as table").single()).click();
        assertThat(table.isVisible()).isTrue();
        assertThat(chart.isVisible()).isFalse();
        test(find(Button.class, card).withText("Show as chart").single()).click();
        assertThat(chart.isVisible()).isTrue();
    }

    @Test
    void aSparkLineStaysInsideItsBox() {
        var line = shown(new SparkLine(new int[] {0, 5, 10}));
        assertThat(drawings(line).getFirst()).contains("points=\"0.0,28.0 50.0,16.0 100.0,4.0\"");
        assertThat(drawings(shown(new SparkLine(new int[0])))).isEmpty();
    }

    private List<String> drawings(com.vaadin.flow.component.Component root) {
        return find(Svg.class, root).all().stream()
                .map(svg -> String.valueOf(svg.getElement().getProperty("innerHTML")))
                .toList();
    }
}
