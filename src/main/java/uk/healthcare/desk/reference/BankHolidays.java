package uk.healthcare.desk.reference;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The bank holidays of England as Jollyday knows them, named as gov.uk names them. */
final class BankHolidays {

    private static final String ENGLAND = "eng";

    private final HolidayManager published = HolidayManager.getInstance(ManagerParameters.create("gb"));

    /** Those kept in that year, earliest first. */
    List<Holiday> of(int year) {
        return published.getHolidays(Year.of(year), ENGLAND).stream()
                .map(holiday -> new Holiday(holiday.getDate(), name(holiday)))
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
    }

    private static String name(de.focus_shift.jollyday.core.Holiday holiday) {
        var name = "CHRISTMAS".equals(holiday.getPropertiesKey())
                ? "Christmas Day"
                : holiday.getDescription(Locale.UK).replace("Bank Holiday", "bank holiday");
        return holiday.getObservedDate().isPresent() ? name + " (substitute day)" : name;
    }
}
