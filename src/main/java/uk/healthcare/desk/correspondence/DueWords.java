package uk.healthcare.desk.correspondence;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.Market;

/** A moment in the language of its reader: in London's time and, where that is another, in the reader's. */
final class DueWords {

    private DueWords() {}

    /**
     * @param market where the reader is, if that is known
     * @param offset what the reader's mail program said of its clock, for want of a market
     */
    static String of(Instant moment, Language language, @Nullable Market market, @Nullable ZoneOffset offset) {
        var locale = locale(language, market);
        var london =
                MailWords.of("london", language, date(moment, London.ZONE, locale), time(moment, London.ZONE, locale));
        ZoneId there = market != null ? market.timeZone() : offset;
        if (there == null || isSame(moment, there)) {
            return london;
        }
        var place = market != null
                ? new ULocale("und", market.code()).getDisplayCountry(locale)
                : "UTC" + (offset == ZoneOffset.UTC ? "" : String.valueOf(offset));
        var sameDay = moment.atZone(there).toLocalDate().equals(London.dateOf(moment));
        return london + " / "
                + MailWords.of(
                        sameDay ? "there" : "there-other-day",
                        language,
                        date(moment, there, locale),
                        time(moment, there, locale),
                        place);
    }

    /** The name of a market as its reader writes it. */
    static String country(Market market, Language language) {
        return language == Language.ENGLISH
                ? market.name()
                : new ULocale("und", market.code()).getDisplayCountry(locale(language, market));
    }

    /** The digits and names of months are those of the market; the calendar is the one in which we answer. */
    private static ULocale locale(Language language, @Nullable Market market) {
        var country = language == Language.ENGLISH ? "GB" : market == null ? "" : market.code();
        return new ULocale(language.code(), country).setKeywordValue("calendar", "gregorian");
    }

    private static boolean isSame(Instant moment, ZoneId there) {
        return there.getRules().getOffset(moment).equals(London.ZONE.getRules().getOffset(moment));
    }

    private static String date(Instant moment, ZoneId zone, ULocale locale) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(zone(zone));
        return format.format(Date.from(moment));
    }

    private static String time(Instant moment, ZoneId zone, ULocale locale) {
        var format = new SimpleDateFormat("HH:mm", locale);
        format.setTimeZone(zone(zone));
        return format.format(Date.from(moment));
    }

    private static TimeZone zone(ZoneId zone) {
        return TimeZone.getTimeZone(
                zone instanceof ZoneOffset offset ? "GMT" + (offset == ZoneOffset.UTC ? "" : offset) : zone.getId());
    }
}
