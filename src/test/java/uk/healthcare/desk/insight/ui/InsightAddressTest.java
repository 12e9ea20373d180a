package uk.healthcare.desk.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.TeamId;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.insight.InsightFilter;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.insight.PeriodChoice;

class InsightAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void whatIsWrittenIsRead() {
        var period = new Period(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 1));
        var address = new InsightAddress(
                new ChosenPeriod(PeriodChoice.CUSTOM, period),
                new InsightFilter(period, "South Asia", "cancer", Track.GOVERNMENT, new TeamId(7)));
        assertThat(InsightAddress.read(address.parameters(), TODAY)).isEqualTo(address);
    }

    @Test
    void startsWithTheLastThreeMonths() {
        assertThat(InsightAddress.read(QueryParameters.empty(), TODAY).filter())
                .isEqualTo(InsightFilter.over(new Period(LocalDate.of(2026, 8, 25), TODAY)));
    }

    @Test
    void whatMeansNothingIsNotGiven() {
        var query = QueryParameters.simple(Map.of(
                "period", "custom", "from", "2026-02-31", "to", "x", "track", "secret", "team", "-1", "region", " "));
        assertThat(InsightAddress.read(query, TODAY).filter())
                .isEqualTo(InsightFilter.over(PeriodChoice.CUSTOM.on(TODAY)));
    }
}
