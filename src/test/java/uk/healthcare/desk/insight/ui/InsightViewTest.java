package uk.healthcare.desk.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.insight.InsightSeeds;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.EmptyState;

class InsightViewTest extends DeskViewTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void whoSeesFiguresSeesTheSixOfThem(Role role) {
        actAs(role);
        navigate("insight", InsightView.class);
        assertThat(texts(H1.class)).containsExactly("Insight");
        assertThat(texts(H2.class))
                .startsWith(
                        "Received",
                        "Open",
                        "Acknowledged in time",
                        "First approach, median",
                        "Introduced",
                        "Agreed, confirmed");
    }

    @Test
    void nothingInThePeriodSaysSo() {
        actAs(Role.OFFICER);
        navigate("insight", InsightView.class);
        assertThat(all(EmptyState.class)).hasSize(1);
        assertThat(texts(H2.class)).doesNotContain("Pipeline by stage");
    }

    @Test
    void everyChartHasItsTableItsFileAndLinksToItsLists() {
        var person = actAs(Role.OFFICER);
        try (var seeds = new InsightSeeds(database, clock.instant())) {
            seeds.enquiry(Stage.MATCHING, person.id());
            seeds.enquiry(Stage.CLOSED, person.id());
            navigate("insight", InsightView.class);
            assertThat(texts(NativeTableHeaderCell.class))
                    .contains("Confirmed value in £", "Unconfirmed value in £")
                    .doesNotContain("Value in £");
            assertThat(texts(H2.class))
                    .contains(
                            "Pipeline by stage",
                            "Flow by week",
                            "Age of open enquiries",
                            "Service levels",
                            "By region",
                            "By service area",
                            "Outcomes and value");
            assertThat(hrefs()).contains("enquiries?stage=open&own=yes", "enquiries?stage=matching&own=yes");
            assertThat(all(Anchor.class).stream()
                            .filter(link -> link.getElement().hasAttribute("download")))
                    .hasSize(7);
        }
    }

    @Test
    void aChartWithoutFiguresSaysSo() {
        var person = actAs(Role.OFFICER);
        try (var seeds = new InsightSeeds(database, clock.instant())) {
            // No market, no service area, no outcome: three of the charts have nothing to draw.
            seeds.enquiry(Stage.MATCHING, person.id());
            navigate("insight", InsightView.class);
            assertThat(all(EmptyState.class))
                    .hasSize(4)
                    .allSatisfy(state ->
                            assertThat(state.getElement().getTextRecursively()).startsWith("Nothing in this period"));
        }
    }

    @Test
    void theAddressHoldsTheFilters() {
        actAs(Role.MANAGER);
        UI.getCurrent()
                .navigate(
                        "insight",
                        QueryParameters.simple(
                                Map.of("period", "last-12-months", "region", "South Asia", "track", "commercial")));
        assertThat(hrefs()).contains("enquiries?stage=open&region=South+Asia&track=commercial");
        assertThat(all(Component.class).stream().map(one -> one.getElement().getText()))
                .anyMatch(text -> text.contains("South Asia") && text.contains("Commercial"));
    }

    private List<String> hrefs() {
        return all(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return all(type).stream().map(one -> one.getElement().getText()).toList();
    }

    private static <T extends Component> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(UI.getCurrent(), type, found);
        return found;
    }

    private static <T extends Component> void collect(Component from, Class<T> type, List<T> found) {
        if (type.isInstance(from)) {
            found.add(type.cast(from));
        }
        from.getChildren().forEach(child -> collect(child, type, found));
    }
}
