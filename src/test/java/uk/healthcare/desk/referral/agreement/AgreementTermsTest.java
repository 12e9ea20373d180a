package uk.healthcare.desk.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025–26", "2026-04-01, 2026–27", "2099-12-31, 2099–00"})
    void financialYearsRunFromAprilToMarch(LocalDate day, String words) {
        assertThat(FinancialYear.of(day).words()).isEqualTo(words);
    }

    @Test
    void fiveYearsFromThatOfSigningAreEnough() {
        var values = new HashMap<FinancialYear, BigDecimal>();
        for (var year = 2025; year < 2030; year++) {
            values.put(new FinancialYear(year), new BigDecimal("250000.50"));
        }
        var terms = new AgreementTerms(AgreementKind.SERVICE_CONTRACT, SIGNED, "Dr Example", values);
        assertThatCode(() -> terms.checked(TODAY)).doesNotThrowAnyException();
        assertThat(terms.total()).isEqualByComparingTo("1250002.50");
        values.put(new FinancialYear(2030), BigDecimal.ONE);
        refused(
                new AgreementTerms(AgreementKind.SERVICE_CONTRACT, SIGNED, "Dr Example", values),
                "agreement.value.too-many-years");
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 0,            agreement.value.range",
        "2025, -1,           agreement.value.range",
        "2025, 100000000001, agreement.value.range",
        "2025, 1.005,        agreement.value.pence",
        "2024, 1,            agreement.value.before-signing",
    })
    void aWrongValueIsTold(int year, BigDecimal value, String key) {
        refused(
                new AgreementTerms(AgreementKind.OTHER, SIGNED, "Dr Example", Map.of(new FinancialYear(year), value)),
                key);
    }

    @Test
    void nothingIsLeftOut() {
        var values = Map.of(new FinancialYear(2026), BigDecimal.TEN);
        refused(new AgreementTerms(null, SIGNED, "Dr Example", values), "agreement.kind.missing");
        refused(new AgreementTerms(AgreementKind.OTHER, null, "Dr Example", values), "agreement.signed.missing");
        refused(
                new AgreementTerms(AgreementKind.OTHER, TODAY.plusDays(1), "Dr Example", values),
                "agreement.signed.future");
        refused(new AgreementTerms(AgreementKind.OTHER, SIGNED, " ", values), "text.missing.toldBy");
        refused(new AgreementTerms(AgreementKind.OTHER, SIGNED, "Dr Example", Map.of()), "agreement.value.missing");
    }

    private static void refused(AgreementTerms terms, String key) {
        assertThatThrownBy(() -> terms.checked(TODAY)).hasMessage(key);
    }
}
