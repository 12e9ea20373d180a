package uk.healthcare.desk.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskTest;

class ReferenceDataTest extends DeskTest {

    @Autowired
    private ReferenceData reference;

    @Test
    void holdsWhatTheFilesHold() {
        assertThat(reference.markets()).hasSize(211);
        assertThat(reference.posts()).hasSize(164);
        assertThat(reference.serviceAreas()).hasSize(80);
        assertThat(reference.engagementModels()).hasSize(22);
        assertThat(reference.regions()).hasSize(9).isSorted();
    }

    @Test
    void readsAMarketWhole() {
        var saudiArabia = reference.market("SA").orElseThrow();
        assertThat(saudiArabia.name()).isEqualTo("Saudi Arabia");
        assertThat(saudiArabia.timeZone()).hasToString("Asia/Riyadh");
        assertThat(saudiArabia.restWords()).isEqualTo("rests Friday–Saturday");
        assertThat(reference.market("CI"))
                .get()
                .extracting(Market::officialName)
                .isEqualTo("The Republic of Côte d'Ivoire");
        assertThat(reference.market("GB")).isEmpty();
    }

    @Test
    void listsMarketsAsAnEnglishReaderLooksForThem() {
        assertThat(reference.markets().stream().map(Market::name).toList())
                .isSortedAccordingTo(Collator.getInstance(Locale.UK))
                .startsWith("Afghanistan", "Albania")
                .endsWith("Zimbabwe");
    }

    @Test
    void knowsThePostsOfAMarket() {
        assertThat(reference.postsIn("SA")).extracting(Post::name).containsExactly("Al Khobar", "Jeddah", "Riyadh");
        assertThat(reference.postsIn("AQ")).isEmpty();
        assertThat(reference.posts())
                .allMatch(post -> reference.market(post.marketCode()).isPresent());
    }

    @Test
    void sharesTheMarketsOutAmongTheRegions() {
        assertThat(reference.regions().stream().flatMap(region -> reference.marketsIn(region).stream()))
                .containsExactlyInAnyOrderElementsOf(reference.markets());
        assertThat(reference.marketsIn("North America"))
                .extracting(Market::code)
                .containsExactly("CA", "US", "VI");
    }

    @Test
    void putsServicesUnderTheirArea() {
        assertThat(codes(reference.areasUnder("genetics")))
                .containsExactly("genetics", "genetics-laboratory", "genetics-interpretation", "genetics-counselling");
        assertThat(codes(reference.areasUnder("cancer-radiotherapy"))).containsExactly("cancer-radiotherapy");
        assertThat(reference.areasUnder("astrology")).isEmpty();
        assertThat(reference.serviceAreas())
                .last()
                .extracting(ServiceArea::code)
                .isEqualTo(ServiceArea.OTHER);
    }

    @Test
    void listsEveryAreaJustBeforeItsServices() {
        var areas = reference.serviceAreas();
        var byArea = areas.stream()
                .filter(ServiceArea::isTop)
                .flatMap(area -> reference.areasUnder(area.code()).stream())
                .toList();
        assertThat(areas).isEqualTo(byArea);
    }

    @Test
    void offersTheThreeWaysOfWorkingAndTheirKinds() {
        assertThat(reference.engagementModels().stream().filter(EngagementModel::isTop))
                .extracting(EngagementModel::code)
                .containsExactly("consultancy", "local-partnership", "remote-delivery");
        assertThat(reference.modelsUnder("remote-delivery"))
                .extracting(EngagementModel::code)
                .contains("remote-delivery", "remote-diagnostics", "distance-learning")
                .hasSize(6);
        assertThat(reference.engagementModel("visiting-consultants"))
                .get()
                .extracting(EngagementModel::parentCode)
                .isEqualTo("consultancy");
    }

    private static List<String> codes(List<ServiceArea> areas) {
        return areas.stream().map(ServiceArea::code).toList();
    }
}
