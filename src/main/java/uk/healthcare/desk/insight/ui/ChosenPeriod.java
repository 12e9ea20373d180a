package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Slug;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.insight.PeriodChoice;

/** A period as it was chosen, by name or by its days, and as addresses carry it. */
record ChosenPeriod(PeriodChoice choice, Period period) {

    static ChosenPeriod of(PeriodChoice choice, LocalDate today) {
        return new ChosenPeriod(choice, choice.on(today));
    }

    /** @param usual what is meant where the address names none */
    static ChosenPeriod read(QueryParameters query, PeriodChoice usual, LocalDate today) {
        var named =
                Slug.in(PeriodChoice.class, query.getSingleParameter("period").orElse(null));
        var choice = named == null ? usual : named;
        var days = choice == PeriodChoice.CUSTOM ? days(query) : null;
        return days == null ? of(choice, today) : new ChosenPeriod(choice, days);
    }

    void putInto(Map<String, String> parameters) {
        parameters.put("period", Slug.of(choice));
        if (choice == PeriodChoice.CUSTOM) {
            parameters.put("from", period.from().toString());
            parameters.put("to", period.to().toString());
        }
    }

    private static @Nullable Period days(QueryParameters query) {
        var from = query.getSingleParameter("from").orElse("");
        var to = query.getSingleParameter("to").orElse("");
        try {
            return new Period(LocalDate.parse(from), LocalDate.parse(to));
        } catch (DateTimeException | IllegalArgumentException notAPeriod) {
            return null;
        }
    }
}
