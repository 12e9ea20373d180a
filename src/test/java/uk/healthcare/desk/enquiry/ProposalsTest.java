package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskTest;

class ProposalsTest extends DeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Autowired
    private Proposals proposals;

    @Test
    void quotesTheWordsAndTheirSentence() {
        var text = fields("Cardiac centre", "Good morning. We build a 120-bed centre in Jeddah. Thank you.");
        assertThat(of(text, ProposedField.MARKET)).singleElement().satisfies(market -> {
            assertThat(market.value()).isEqualTo("SA");
            assertThat(market.words()).isEqualTo("Jeddah");
            assertThat(market.sentence()).isEqualTo("We build a 120-bed centre in Jeddah.");
        });
        assertThat(of(text, ProposedField.SCALE)).extracting(Proposal::value).containsExactly("120");
    }

    @Test
    void believesWhatIsSaidBeforeThePrefixOfATelephone() {
        var text = fields("Radiotherapy", "We are in Kuwait. Ring +971 4 331 0000.");
        assertThat(of(text, ProposedField.MARKET)).extracting(Proposal::value).containsExactly("KW");
        var silent = fields("Radiotherapy", "Ring +971 4 331 0000.");
        assertThat(of(silent, ProposedField.MARKET)).extracting(Proposal::value).containsExactly("AE");
    }

    @Test
    void proposesNeitherWhatIsChosenNorTheAreaOfAService() {
        var text = fields("Cancer services", "We plan radiotherapy and chemotherapy.");
        assertThat(of(text, ProposedField.AREA))
                .extracting(Proposal::value)
                .containsExactly("cancer-radiotherapy", "cancer-chemotherapy");
        var chosen = of(text, ProposedField.AREA).getFirst().into(text);
        assertThat(of(chosen, ProposedField.AREA)).extracting(Proposal::value).containsExactly("cancer-chemotherapy");
    }

    @Test
    void neverConvertsMoney() {
        var dollars = of(fields("Clinic", "We have USD 2 million."), ProposedField.BUDGET)
                .getFirst();
        assertThat(dollars.isAcceptable()).isFalse();
        var pounds = of(fields("Clinic", "We have £2 million."), ProposedField.BUDGET)
                .getFirst();
        assertThat(pounds.into(fields("Clinic", "")).budgetGbp()).isEqualByComparingTo(new BigDecimal(2_000_000));
    }

    @Test
    void readsTheNeedFromTheTextAlone() {
        var filled = proposals.filled(fields("", "我们计划在上海建立一家肿瘤放射治疗中心，需要护士培训"), TODAY);
        assertThat(filled.marketCode()).isEqualTo("CN");
        assertThat(filled.areas()).contains("cancer-radiotherapy");
        assertThat(filled.models()).contains("education-training");
        assertThat(filled.language()).isEqualTo("zh");
    }

    private List<Proposal> of(EnquiryFields fields, ProposedField field) {
        return proposals.of(fields, TODAY).stream()
                .filter(proposal -> proposal.field() == field)
                .toList();
    }

    private static EnquiryFields fields(String summary, String description) {
        var blank = EnquiryFields.blank(Source.EMAIL);
        return new EnquiryFields(
                summary,
                description,
                blank.source(),
                null,
                null,
                blank.organisationKind(),
                null,
                null,
                null,
                null,
                null,
                blank.language(),
                null,
                blank.priority(),
                blank.areas(),
                null,
                blank.models(),
                blank.settings(),
                blank.careModels(),
                null,
                null,
                null);
    }
}
