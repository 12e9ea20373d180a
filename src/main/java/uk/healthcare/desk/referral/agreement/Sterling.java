package uk.healthcare.desk.referral.agreement;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Pounds as they are read. */
public final class Sterling {

    private Sterling() {}

    /** As {@code £1,250,000}, with pence where there are any. */
    public static String exact(BigDecimal amount) {
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setMaximumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : 2);
        return format.format(amount);
    }
}
