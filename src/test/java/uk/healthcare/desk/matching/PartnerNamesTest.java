package uk.healthcare.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthcare.desk.matching.MatchingSamples.inferred;
import static uk.healthcare.desk.matching.MatchingSamples.offer;
import static uk.healthcare.desk.matching.MatchingSamples.offering;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.healthcare.desk.partner.PartnerProfile;

class PartnerNamesTest {

    private final List<PartnerProfile> partners = List.of(
            offering(1, "Moorfields Eye Hospital NHS Foundation Trust", offer("eye", null, null)),
            offering(
                    2, "Great Ormond Street Hospital for Children NHS Foundation Trust", offer("children", null, null)),
            offering(3, "Leeds Teaching Hospitals NHS Trust", offer("cancer", null, null)),
            offering(4, "Leeds Community Healthcare NHS Trust", inferred("community", null, null)),
            offering(5, "Kingston Hospital NHS Foundation Trust"),
            offering(6, "London Ambulance Service NHS Trust", offer("cancer", null, null)),
            offering(7, "UK Genetic Testing Network", offer("cancer", null, null)),
            offering(8, "King's College Hospital NHS Foundation Trust", offer("cancer", null, null)),
            offering(9, "North East Ambulance Service NHS Foundation Trust", inferred("cancer", null, null)));

    private final PartnerNames names = new PartnerNames(partners);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We heard of Moorfields                                | Moorfields
            could moorfeilds or Moorefields come?                 | Moorfields
            Is Great Ormond Street interested?                    | Great Ormond
            GOSH trained two of our nurses                        | Great Ormond
            oh my gosh                                            | ''
            We know Kings College hospital                        | King's
            a partner like KING’S COLLEGE HOSPITAL                | King's
            We have visited Leeds                                 | ''
            Leeds Teaching Hospitals                              | Leeds Teaching
            Our hospital in Kingston, Jamaica                     | ''
            Kingston Hospital in London                           | Kingston
            Please ask the London Ambulance Service               | London Ambulance
            We are in London in May                               | ''
            the UKGTN and its laboratories                        | UK Genetic
            ambulances for the north east of the country          | ''
            """)
    void a_text_names_whom_it_means_and_nobody_else(String text, String beginning) {
        var byId = partners.stream().collect(Collectors.toMap(PartnerProfile::id, PartnerProfile::name));
        var found = names.in(text).stream().map(byId::get).toList();
        if (beginning.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().startsWith(beginning);
        }
    }

    @Test
    void a_name_that_two_partners_bear_is_nobodys() {
        var twins = List.of(
                offering(1, "Example Health Ltd", offer("eye", null, null)),
                offering(2, "The Example Health Trust", offer("eye", null, null)));
        assertThat(new PartnerNames(twins).in("Example Health, please")).isEmpty();
    }
}
