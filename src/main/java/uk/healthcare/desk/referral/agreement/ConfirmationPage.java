package uk.healthcare.desk.referral.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an enquirer sees by its link: the agreement as we recorded it.
 *
 * @param language a code
 * @param name of the enquirer, as we know it
 * @param answeredAt when it was answered, by whatever way; null while it can be
 */
public record ConfirmationPage(
        String language,
        String reference,
        String name,
        String partner,
        AgreementKind kind,
        LocalDate signedOn,
        Map<FinancialYear, BigDecimal> values,
        @Nullable Instant answeredAt) {

    public BigDecimal total() {
        return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
