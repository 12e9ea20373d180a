package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.insight.FairnessFilter;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerKind;

/** The filters of the fairness page as its address carries them. Values that mean nothing are read as not given. */
record FairnessAddress(PeriodChoice choice, FairnessFilter filter) {

    static final String ROUTE = "fairness";

    static FairnessAddress read(QueryParameters query, LocalDate today) {
        var choice = enumOf(PeriodChoice.class, value(query, "period"));
        var custom = choice == PeriodChoice.CUSTOM ? period(value(query, "from"), value(query, "to")) : null;
        var chosen = choice == null ? PeriodChoice.LAST_12_MONTHS : choice;
        return new FairnessAddress(
                chosen,
                new FairnessFilter(
                        custom == null ? chosen.on(today) : custom,
                        enumOf(PartnerKind.class, value(query, "kind")),
                        enumOf(Nation.class, value(query, "nation")),
                        enumOf(EnglishRegion.class, value(query, "region"))));
    }

    FairnessAddress with(PeriodChoice other, Period period) {
        return new FairnessAddress(other, new FairnessFilter(period, filter.kind(), filter.nation(), filter.region()));
    }

    FairnessAddress with(@Nullable PartnerKind kind, @Nullable Nation nation, @Nullable EnglishRegion region) {
        return new FairnessAddress(choice, new FairnessFilter(filter.period(), kind, nation, region));
    }

    /** The same, narrowed to a kind, a nation or a region too. */
    FairnessAddress narrowed(Enum<?> value) {
        return switch (value) {
            case PartnerKind kind -> with(kind, filter.nation(), filter.region());
            case Nation nation -> with(filter.kind(), nation, filter.region());
            case EnglishRegion region -> with(filter.kind(), filter.nation(), region);
            default -> this;
        };
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("period", slug(choice));
        if (choice == PeriodChoice.CUSTOM) {
            parameters.put("from", filter.period().from().toString());
            parameters.put("to", filter.period().to().toString());
        }
        put(parameters, "kind", filter.kind());
        put(parameters, "nation", filter.nation());
        put(parameters, "region", filter.region());
        return QueryParameters.simple(parameters);
    }

    String href() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Enum<?> value) {
        if (value != null) {
            parameters.put(name, slug(value));
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
