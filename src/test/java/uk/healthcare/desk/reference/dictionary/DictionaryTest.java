package uk.healthcare.desk.reference.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthcare.desk.reference.CareModel;
import uk.healthcare.desk.reference.CareSetting;

/** What is found beside areas, models and markets, and that the files of terms are sound. */
class DictionaryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Dictionary DICTIONARY = new Dictionary();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a 120-bed centre                              | BEDS   | 120
            a hospital with 1,200 beds                    | BEDS   | 1200
            an 80 to 100 bed hospital                     | BEDS   | 80-100
            بسعة ١٢٠ سريرا                                | BEDS   | 120
            一家120张床的医院                                | BEDS   | 120
            un hôpital de 120 lits                        | BEDS   | 120
            un hospital de 120 camas                      | BEDS   | 120
            um hospital com 120 leitos                    | BEDS   | 120
            about £2.5 million                            | BUDGET | GBP 2500000
            GBP 300,000                                   | BUDGET | GBP 300000
            between £1m and £2m                           | BUDGET | GBP 2000000
            USD 2-3 million                               | BUDGET | USD 3000000
            SAR 40 million                                | BUDGET | SAR 40000000
            5 million dirhams                             | BUDGET | AED 5000000
            3 millones de euros                           | BUDGET | EUR 3000000
            500万美元                                       | BUDGET | USD 5000000
            by March 2027                                 | DATE   | 2027-03-31
            in Q3 2027                                    | DATE   | 2027-09-30
            within 6 months                               | DATE   | 2027-05-27
            before 15 March 2027                          | DATE   | 2027-03-15
            avant mars 2027                               | DATE   | 2027-03-31
            antes de marzo de 2027                        | DATE   | 2027-03-31
            2027年3月之前                                   | DATE   | 2027-03-31
            خلال ٦ أشهر                                   | DATE   | 2027-05-27
            by the end of 2027                            | DATE   | 2027-12-31
            call +965 2245 0000                           | PHONE  | +96522450000
            from the Ministry of Health of Oman in Muscat | ORGANISATION | Ministry of Health of Oman
            I am the Medical Director of Riverside Hospital, Kumasi | ORGANISATION | Riverside Hospital
            My mother, 64, was diagnosed with a tumour    | PATIENT_DATA | passage
            His number is 943 476 5919                    | PATIENT_DATA | nhs-number
            Can you treat me in London, my father asks    | PRIVATE_PATIENT | private-patient
            """)
    void findsWhatHasAFormOfItsOwn(String text, FindingKind kind, String code) {
        assertThat(DICTIONARY.read(text, TODAY).codes(kind)).contains(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            we met in March 2019                      | DATE
            for 3,000 patients a year                 | BEDS
            for 3,000 patients a year                 | BUDGET
            His number is 943 476 5918                | PATIENT_DATA
            the ministry was founded in 1971          | DATE
            Our group runs hospitals and clinics      | MODEL
            We thank the NHS Confederation for advice | ORGANISATION
            """)
    void doesNotFindWhatIsNotSaid(String text, FindingKind kind) {
        assertThat(DICTIONARY.read(text, TODAY).of(kind)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            We are looking for a partner for our hospital          | en
            نبحث عن شريك لمستشفانا                                  | ar
            我们正在寻找英国合作伙伴                                    | zh
            Nous cherchons un partenaire pour notre hôpital        | fr
            Procuramos um parceiro para o nosso hospital           | pt
            Buscamos un socio para nuestro hospital en la capital  | es
            """)
    void knowsTheLanguage(String text, String language) {
        assertThat(DICTIONARY.read(text, TODAY).codes(FindingKind.LANGUAGE)).containsExactly(language);
    }

    @Test
    void quotesTheWordsAsTheyStand() {
        var text = "Our Linear Accelerators are old.";
        assertThat(DICTIONARY.read(text, TODAY).of(FindingKind.AREA))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.words()).isEqualTo("Linear Accelerators");
                    assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.words());
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = TermFile.class,
            names = {"AREAS", "MODELS", "SETTINGS", "CARE_MODELS", "MARKETS", "CITIES"})
    void everyTermMeansSomethingOfTheCatalogue(TermFile file) {
        assertThat(file.terms())
                .extracting(Term::code)
                .filteredOn(code -> !code.equals(Term.NOTHING))
                .isSubsetOf(
                        switch (file) {
                            case SETTINGS -> names(CareSetting.values());
                            case CARE_MODELS -> names(CareModel.values());
                            default -> CatalogueFile.codes();
                        });
    }

    @Test
    void everyAreaAndModelHasTermsInAllSixLanguages() {
        for (var file : new TermFile[] {TermFile.AREAS, TermFile.MODELS}) {
            var languages = new TreeMap<String, Set<String>>();
            file.terms().stream()
                    .filter(term -> !term.isNothing())
                    .forEach(term -> languages
                            .computeIfAbsent(term.code(), any -> new TreeSet<>())
                            .add(term.language()));
            assertThat(languages)
                    .allSatisfy(
                            (code, spoken) -> assertThat(spoken).containsExactly("ar", "en", "es", "fr", "pt", "zh"));
        }
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
    }
}
