package uk.healthcare.desk.referral.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Words;

/**
 * What was agreed.
 *
 * @param signedOn not after today
 * @param toldBy who told us of it, by name
 * @param values pounds by financial year, one to five of them, none before the year of signing
 * @param programme the programme it is part of, if any
 */
public record AgreementTerms(
        @Nullable AgreementKind kind,
        @Nullable LocalDate signedOn,
        @Nullable String toldBy,
        Map<FinancialYear, BigDecimal> values,
        @Nullable String programme) {

    /** PRODUCT, "to stage / guard": value by financial year, up to five. */
    public static final int YEARS = 5;

    static final int PROGRAMME = 200;

    private static final int NAME = 160;
    private static final BigDecimal MOST = new BigDecimal("100000000000");

    public AgreementTerms {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Part of no programme. */
    public AgreementTerms(
            @Nullable AgreementKind kind,
            @Nullable LocalDate signedOn,
            @Nullable String toldBy,
            Map<FinancialYear, BigDecimal> values) {
        this(kind, signedOn, toldBy, values, null);
    }

    public BigDecimal total() {
        return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * These terms, tidy and complete.
     *
     * @throws RuleViolation beside the field that is wrong
     */
    AgreementTerms checked(LocalDate today) {
        if (kind == null) {
            throw new RuleViolation("agreement.kind.missing").at("kind");
        }
        if (signedOn == null) {
            throw new RuleViolation("agreement.signed.missing").at("signedOn");
        }
        if (signedOn.isAfter(today)) {
            throw new RuleViolation("agreement.signed.future").at("signedOn");
        }
        var name = Limits.required("toldBy", toldBy, NAME);
        if (values.isEmpty()) {
            throw new RuleViolation("agreement.value.missing").at("value");
        }
        if (values.size() > YEARS) {
            throw new RuleViolation("agreement.value.too-many-years", YEARS).at("value");
        }
        values.forEach((year, value) -> check(year, value, FinancialYear.of(signedOn)));
        return new AgreementTerms(kind, signedOn, name, values, Limits.optional("programme", programme, PROGRAMME));
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

    /** Whether an enquirer who confirms the one confirms the other. */
    boolean saysTheSameToTheEnquirer(AgreementTerms other) {
        return whatTheEnquirerKnows().equals(other.whatTheEnquirerKnows());
    }

    private Map<String, String> whatTheEnquirerKnows() {
        var known = inWords();
        known.remove("Who told us");
        known.remove("Programme");
        return known;
    }

    /** What each field says, by its name, in the order of the form. */
    Map<String, String> inWords() {
        var words = new LinkedHashMap<String, String>();
        words.put("Kind of agreement", kind == null ? "" : Words.of(kind));
        words.put("Signed on", signedOn == null ? "" : Dates.day(signedOn));
        words.put("Who told us", toldBy == null ? "" : toldBy);
        words.put("Programme", programme == null ? "" : programme);
        values.forEach((year, value) -> words.put("Value in " + year.words(), Sterling.exact(value)));
        return words;
    }
}
