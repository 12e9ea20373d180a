package uk.healthcare.desk.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.staff.Role;

/** What the directory starts with: the trusts of the file and the organisations of the brochure. */
class FirstPartnersTest extends DeskTest {

    @Autowired
    private PartnerCatalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    private Map<String, PartnerProfile> byName;

    @BeforeEach
    void readCatalogue() {
        actAs(Role.OFFICER);
        byName = catalogue.active().stream()
                .collect(Collectors.toMap(PartnerProfile::name, Function.identity(), (first, second) -> first));
    }

    @Test
    void everyTrustOfTheFileIsThereUnderItsCode() {
        var trusts = jdbc.sql("""
                        select count(*) from partner
                         where ods_code = code and kind = 'NHS_TRUST' and town is not null and nation is not null""").query(Integer.class).single();
        assertThat(trusts).isEqualTo(242);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Heythorp Healthcare | COMPANY | 5.1 | CN",
                "The Royal Marsden NHS Foundation Trust | NHS_TRUST | 5.2 |",
                "The Christie NHS Foundation Trust | NHS_TRUST | 5.2 |",
                "Leeds Teaching Hospitals NHS Trust | NHS_TRUST | 5.2 |",
                "UK Genetic Testing Network | PUBLIC_BODY | 5.3 |",
                "NHS London | PUBLIC_BODY | 5.4 |",
                "London Ambulance Service NHS Trust | NHS_TRUST | 5.4 |",
                "Royal Papworth Hospital NHS Foundation Trust | NHS_TRUST | 5.6 | CN",
                "Great Ormond Street Hospital for Children NHS Foundation Trust | NHS_TRUST | 5.7 | KW",
                "Public Health England | PUBLIC_BODY | 5.8 | IN BD",
                "Tumour Trace Ltd | COMPANY | 5.8 | IN RS",
                "Mid and South Essex NHS Foundation Trust | NHS_TRUST | 5.8 |",
                "Moorfields Eye Hospital NHS Foundation Trust | NHS_TRUST | 5.9 | AE",
                "Institute of Ophthalmology | UNIVERSITY | 5.9 |",
                "Camden and Islington NHS Foundation Trust | NHS_TRUST | 5.10 | MN",
                "King's College Hospital NHS Foundation Trust | NHS_TRUST | 6.1 | AE",
                "Royal Free London NHS Foundation Trust | NHS_TRUST | 6.2 | CN PK EG KW"
            })
    void everyOrganisationOfTheBrochureHasItsOffersAndItsWork(
            String name, PartnerKind kind, String section, String markets) {
        var partner = byName.get(name);
        assertThat(partner.kind()).isEqualTo(kind);
        assertThat(partner.offers()).anySatisfy(offer -> {
            assertThat(offer.section()).isEqualTo(section);
            assertThat(offer.inferred()).isFalse();
            assertThat(offer.evidence()).endsWith(".");
        });
        assertThat(partner.trackRecord()).allSatisfy(work -> {
            assertThat(work.section()).isEqualTo(section);
            assertThat(work.evidence()).endsWith(".");
        });
        var worked = markets == null ? List.<String>of() : List.of(markets.split(" "));
        assertThat(partner.trackRecord()).extracting(TrackFact::market).containsAll(worked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Camden and Islington NHS Foundation Trust | North London NHS Foundation Trust",
                "UK Genetic Testing Network | Genomic Laboratory Hubs",
                "NHS London | NHS England",
                "Public Health England | UK Health Security Agency",
                "Heart of England NHS Foundation Trust | University Hospitals Birmingham NHS Foundation Trust"
            })
    void whoHasCeasedStaysMatchableAndSaysWhoDoesItsWork(String name, String successor) {
        assertThat(byName.get(name).ceasedNow()).contains(successor);
    }

    @Test
    void everySuccessorThatIsATrustOfTheFileIsSpeltAsThere() {
        var elsewhere = List.of("Hampshire and Isle of Wight", "North London", "Genomic", "London region", "UK Health");
        var successors = byName.values().stream()
                .filter(partner -> !partner.name().startsWith("Test "))
                .map(PartnerProfile::ceasedNow)
                .filter(java.util.Objects::nonNull)
                .filter(now -> elsewhere.stream().noneMatch(now::contains))
                .map(now -> now.replaceAll(" \\(since \\d{4}\\)$", ""))
                .toList();
        assertThat(successors).isNotEmpty().allSatisfy(now -> assertThat(byName).containsKey(now));
    }

    @Test
    void whatANameSaysIsMarkedAsInferred() {
        var alderHey = byName.get("Alder Hey Children's NHS Foundation Trust");
        assertThat(alderHey.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.area()).isEqualTo("paediatrics");
            assertThat(offer.inferred()).isTrue();
            assertThat(offer.section()).isNull();
        });
    }

    @Test
    void everyCareSettingIsOneTheDeskKnows() {
        var settings = byName.values().stream()
                .flatMap(partner -> partner.offers().stream())
                .map(OfferFact::setting)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(settings).isNotEmpty().allSatisfy(setting -> CareSetting.valueOf(setting));
    }

    @Test
    void nobodyIsGivenAContactThatWasNotTold() {
        var contacts = jdbc.sql("""
                        select count(*) from partner_contact c join partner p on p.id = c.partner_id
                         where not p.demonstration and c.email not like '%.example'""").query(Integer.class).single();
        assertThat(contacts).isZero();
    }

    /** Eye, children's, cancer, heart and lung, orthopaedic, mental health, ambulance, community. */
    @Test
    void every_trust_whose_name_states_its_field_without_doubt_offers_it() {
        var fields = java.util.Map.of(
                "Eye Hospital", "eye-care",
                "Children", "paediatrics",
                "Cancer", "cancer",
                "Papworth", "cardiac",
                "Orthopaedic", "orthopaedics",
                "Mental Health", "mental-health",
                "Ambulance", "ambulance",
                "Community Health", "community-care");
        fields.forEach((word, area) -> assertThat(byName.values().stream()
                        .filter(partner -> partner.kind() == PartnerKind.NHS_TRUST
                                && partner.name().contains(word)))
                .as(word)
                .isNotEmpty()
                .allSatisfy(partner -> assertThat(partner.offers())
                        .extracting(OfferFact::area)
                        .anyMatch(offered -> offered.startsWith(area))));
    }
}
