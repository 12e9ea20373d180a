package uk.healthcare.desk.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Slug;
import uk.healthcare.desk.insight.FairnessFilter;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerKind;

/** The filters of the fairness page as its address carries them. Values that mean nothing are read as not given. */
record FairnessAddress(ChosenPeriod chosen, FairnessFilter filter) {

    static final String ROUTE = "fairness";

    static FairnessAddress read(QueryParameters query, LocalDate today) {
        var chosen = ChosenPeriod.read(query, PeriodChoice.LAST_12_MONTHS, today);
        return new FairnessAddress(
                chosen,
                new FairnessFilter(
                        chosen.period(),
                        Slug.in(
                                PartnerKind.class,
                                query.getSingleParameter("kind").orElse(null)),
                        Slug.in(Nation.class, query.getSingleParameter("nation").orElse(null)),
                        Slug.in(
                                EnglishRegion.class,
                                query.getSingleParameter("region").orElse(null))));
    }

    FairnessAddress with(ChosenPeriod other) {
        return new FairnessAddress(
                other, new FairnessFilter(other.period(), filter.kind(), filter.nation(), filter.region()));
    }

    FairnessAddress with(@Nullable PartnerKind kind, @Nullable Nation nation, @Nullable EnglishRegion region) {
        return new FairnessAddress(chosen, new FairnessFilter(filter.period(), kind, nation, region));
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
        chosen.putInto(parameters);
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
            parameters.put(name, Slug.of(value));
        }
    }
}
