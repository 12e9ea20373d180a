package uk.healthcare.desk.reference.dictionary;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Telephone numbers with their country code, and the market of that code as a weak hint. */
final class Phones implements Recogniser {

    private static final String NO_REGION = "ZZ";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public List<Finding> findIn(String text, LocalDate today) {
        if (text.indexOf('+') < 0) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        for (var match : numbers.findNumbers(text, NO_REGION)) {
            found.add(Finding.in(
                    text,
                    FindingKind.PHONE,
                    numbers.format(match.number(), PhoneNumberFormat.E164),
                    match.start(),
                    match.end(),
                    Strength.STRONG));
            var region = region(match.number());
            if (region != null) {
                found.add(Finding.in(text, FindingKind.MARKET, region, match.start(), match.end(), Strength.WEAK));
            }
        }
        return found;
    }

    private @Nullable String region(PhoneNumber number) {
        var region = numbers.getRegionCodeForNumber(number);
        return region == null || region.length() != 2 || region.equals("GB") ? null : region;
    }
}
