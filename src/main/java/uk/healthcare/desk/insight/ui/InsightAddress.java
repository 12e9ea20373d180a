package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.TeamId;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.insight.InsightFilter;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.insight.PeriodChoice;

/** The filters of the screen as its address carries them. Values that mean nothing are read as not given. */
record InsightAddress(PeriodChoice choice, InsightFilter filter) {

    static final String ROUTE = "insight";

    static InsightAddress read(QueryParameters query, LocalDate today) {
        var choice = enumOf(PeriodChoice.class, value(query, "period"));
        var custom = choice == PeriodChoice.CUSTOM ? period(value(query, "from"), value(query, "to")) : null;
        var chosen = choice == null ? PeriodChoice.LAST_3_MONTHS : choice;
        var team = value(query, "team");
        return new InsightAddress(
                chosen,
                new InsightFilter(
                        custom == null ? chosen.on(today) : custom,
                        value(query, "region"),
                        value(query, "area"),
                        enumOf(Track.class, value(query, "track")),
                        team == null ? null : TeamId.parse(team)));
    }

    InsightAddress with(PeriodChoice other, LocalDate today) {
        return with(other, other == PeriodChoice.CUSTOM ? filter.period() : other.on(today));
    }

    InsightAddress with(PeriodChoice other, Period period) {
        return new InsightAddress(
                other, new InsightFilter(period, filter.region(), filter.area(), filter.track(), filter.team()));
    }

    InsightAddress withRegion(@Nullable String region) {
        return with(new InsightFilter(filter.period(), region, filter.area(), filter.track(), filter.team()));
    }

    InsightAddress withArea(@Nullable String area) {
        return with(new InsightFilter(filter.period(), filter.region(), area, filter.track(), filter.team()));
    }

    InsightAddress withTrack(@Nullable Track track) {
        return with(new InsightFilter(filter.period(), filter.region(), filter.area(), track, filter.team()));
    }

    InsightAddress withTeam(@Nullable TeamId team) {
        return with(new InsightFilter(filter.period(), filter.region(), filter.area(), filter.track(), team));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("period", slug(choice));
        if (choice == PeriodChoice.CUSTOM) {
            parameters.put("from", filter.period().from().toString());
            parameters.put("to", filter.period().to().toString());
        }
        putIfGiven(parameters, "region", filter.region());
        putIfGiven(parameters, "area", filter.area());
        putIfGiven(parameters, "track", filter.track() == null ? null : slug(filter.track()));
        putIfGiven(
                parameters, "team", filter.team() == null ? null : filter.team().toString());
        return QueryParameters.simple(parameters);
    }

    private InsightAddress with(InsightFilter other) {
        return new InsightAddress(choice, other);
    }

    private static void putIfGiven(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String value(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
    }

    private static @Nullable Period period(@Nullable String from, @Nullable String to) {
        try {
            return from == null || to == null ? null : new Period(LocalDate.parse(from), LocalDate.parse(to));
        } catch (DateTimeException | IllegalArgumentException notAPeriod) {
            return null;
        }
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> @Nullable E enumOf(Class<E> type, @Nullable String slug) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> slug(value).equals(slug))
                .findFirst()
                .orElse(null);
    }
}
