package uk.healthcare.desk.enquiry.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Money as people read it: {@code £1,250,000}; pence only where there are any. */
final class Amounts {

    private Amounts() {}

    static String pounds(BigDecimal amount) {
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setMaximumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : 2);
        return format.format(amount);
    }
}
