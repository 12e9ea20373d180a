package uk.healthcare.desk.referral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;

/**
 * What was agreed.
 *
 * @param signedOn not after today
 * @param confirmedBy who told us, by name
 * @param values pounds by financial year, one to five of them, none before the year of signing
 */
public record AgreementTerms(
        @Nullable AgreementKind kind,
        @Nullable LocalDate signedOn,
        @Nullable String confirmedBy,
        Map<FinancialYear, BigDecimal> values) {

    /** PRODUCT, "to stage / guard": value by financial year, up to five. */
    public static final int YEARS = 5;

    private static final BigDecimal MOST = new BigDecimal("100000000000");

    public AgreementTerms {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public BigDecimal total() {
        return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @throws RuleViolation beside the field that is wrong */
    void check(LocalDate today) {
        if (kind == null) {
            throw new RuleViolation("agreement.kind.missing").at("kind");
        }
        if (signedOn == null) {
            throw new RuleViolation("agreement.signed.missing").at("signedOn");
        }
        if (signedOn.isAfter(today)) {
            throw new RuleViolation("agreement.signed.future").at("signedOn");
        }
        Limits.required("confirmedBy", confirmedBy, 160);
        if (values.isEmpty()) {
            throw new RuleViolation("agreement.value.missing").at("value");
        }
        if (values.size() > YEARS) {
            throw new RuleViolation("agreement.value.too-many-years", YEARS).at("value");
        }
        values.forEach((year, value) -> check(year, value, FinancialYear.of(signedOn)));
    }

    private static void check(FinancialYear year, BigDecimal value, FinancialYear signed) {
        if (value.signum() <= 0 || value.compareTo(MOST) > 0) {
            throw new RuleViolation("agreement.value.range", year.words()).at("value");
        }
        if (value.setScale(2, RoundingMode.DOWN).compareTo(value) != 0) {
            throw new RuleViolation("agreement.value.pence", year.words()).at("value");
        }
        if (year.compareTo(signed) < 0) {
            throw new RuleViolation("agreement.value.before-signing", year.words()).at("value");
        }
    }
}
