package uk.healthcare.desk.reference;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The files are whole before a database sees them. */
class ReferenceFileTest {

    @Test
    void hasEveryMarketInARegionWithAValidTimeZone() throws IOException {
        var markets = ReferenceFile.MARKET.rows();
        assertThat(markets).hasSize(211);
        assertThat(fields(markets, "name")).hasSize(211);
        assertThat(fields(markets, "region"))
                .containsExactlyInAnyOrder(
                        "Africa",
                        "Asia Pacific",
                        "China and Hong Kong",
                        "Eastern Europe and Central Asia",
                        "Europe",
                        "Latin America",
                        "Middle East, Afghanistan and Pakistan",
                        "North America",
                        "South Asia");
        assertThat(fields(markets, "code"))
                .allMatch(code -> code.matches("[A-Z]{2}"))
                .contains("XK");
        assertThat(fields(markets, "time_zone")).isSubsetOf(ZoneId.getAvailableZoneIds());
        assertThat(fields(markets, "official_name"))
                .noneMatch(String::isBlank)
                .noneMatch(name -> name.contains("\uFFFD"));
    }

    @ParameterizedTest(name = "{0} rests on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SA | 5,6
            KW | 5,6
            AE | 6,7
            IL | 5,6
            EG | 5,6
            BD | 5,6
            BN | 5,7
            NP | 6
            IR | 5
            CN | 6,7
            """)
    void knowsTheRestDays(String code, String days) throws IOException {
        assertThat(ReferenceFile.MARKET.rows())
                .filteredOn(market -> market.getField("code").equals(code))
                .singleElement()
                .extracting(market -> market.getField("rest_days"))
                .isEqualTo(days);
    }

    @Test
    void restsOneOrTwoDaysEverywhere() throws IOException {
        assertThat(fields(ReferenceFile.MARKET.rows(), "rest_days")).allMatch(days -> days.matches("[1-7](,[1-7])?"));
    }

    @Test
    void hasAMarketForEveryPost() throws IOException {
        var posts = ReferenceFile.POST.rows();
        assertThat(posts).hasSize(164);
        assertThat(fields(posts, "market_code")).isSubsetOf(fields(ReferenceFile.MARKET.rows(), "code"));
        assertThat(fields(posts, "name")).noneMatch(name -> name.matches(".*(HQ|OBNI|BLANK|DIT).*"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVICE_AREA", "ENGAGEMENT_MODEL"})
    void hasEveryParentBeforeItsChildrenAndOnTop(ReferenceFile file) throws IOException {
        var tops = new HashSet<String>();
        for (var row : file.rows()) {
            var parent = row.getField("parent_code");
            if (parent.isEmpty()) {
                tops.add(row.getField("code"));
            } else {
                assertThat(tops).as(row.getField("code")).contains(parent);
            }
        }
        assertThat(tops).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"POST", "SERVICE_AREA", "ENGAGEMENT_MODEL"})
    void hasEveryCodeOnceInKebabCase(ReferenceFile file) throws IOException {
        var rows = file.rows();
        assertThat(fields(rows, "code")).hasSameSizeAs(rows).allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVICE_AREA", "ENGAGEMENT_MODEL"})
    void namesTheSectionOfTheBrochure(ReferenceFile file) throws IOException {
        assertThat(file.rows())
                .filteredOn(row -> !row.getField("code").equals(ServiceArea.OTHER))
                .allMatch(row -> row.getField("section").matches("[1-7](\\.[0-9]{1,2})?"));
    }

    private static Set<String> fields(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).collect(toSet());
    }
}
