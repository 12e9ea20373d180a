package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Slug;
import uk.healthcare.desk.common.TeamId;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.insight.InsightFilter;
import uk.healthcare.desk.insight.PeriodChoice;

/** The filters of the screen as its address carries them. Values that mean nothing are read as not given. */
record InsightAddress(ChosenPeriod chosen, InsightFilter filter) {

    static final String ROUTE = "insight";

    static InsightAddress read(QueryParameters query, LocalDate today) {
        var chosen = ChosenPeriod.read(query, PeriodChoice.LAST_3_MONTHS, today);
        var team = value(query, "team");
        return new InsightAddress(
                chosen,
                new InsightFilter(
                        chosen.period(),
                        value(query, "region"),
                        value(query, "area"),
                        Slug.in(Track.class, value(query, "track")),
                        team == null ? null : TeamId.parse(team)));
    }

    InsightAddress with(ChosenPeriod other) {
        return new InsightAddress(
                other,
                new InsightFilter(other.period(), filter.region(), filter.area(), filter.track(), filter.team()));
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
        chosen.putInto(parameters);
        putIfGiven(parameters, "region", filter.region());
        putIfGiven(parameters, "area", filter.area());
        putIfGiven(parameters, "track", filter.track() == null ? null : Slug.of(filter.track()));
        putIfGiven(
                parameters, "team", filter.team() == null ? null : filter.team().toString());
        return QueryParameters.simple(parameters);
    }

    private InsightAddress with(InsightFilter other) {
        return new InsightAddress(chosen, other);
    }

    private static void putIfGiven(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String value(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
    }
}
