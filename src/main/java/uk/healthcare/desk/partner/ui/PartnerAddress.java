package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.PartnerCursor;
import uk.healthcare.desk.partner.PartnerFilter;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.partner.PartnerStatus;
import uk.healthcare.desk.reference.CareSetting;

/** A state of the directory as its address carries it, so that it can be sent to a colleague. */
record PartnerAddress(PartnerFilter filter, PartnerCursor cursor) {

    /** What the address does not say, or says in a way nobody here wrote, is not filtered by. */
    static PartnerAddress of(QueryParameters query) {
        var filter = new PartnerFilter(
                word(PartnerKind.class, text(query, "kind")),
                text(query, "area"),
                text(query, "model"),
                word(CareSetting.class, text(query, "setting")),
                text(query, "market"),
                text(query, "place"),
                word(EnglishRegion.class, text(query, "region")),
                text(query, "language"),
                query.getSingleParameter("free").isPresent(),
                text(query, "text"),
                query.getSingleParameter("retired").isPresent()
                        ? PartnerStatus.RETIRED
                        : word(PartnerStatus.class, text(query, "status")));
        return new PartnerAddress(filter, new PartnerCursor(id(text(query, "after")), id(text(query, "before"))));
    }

    static PartnerAddress of(PartnerFilter filter) {
        return new PartnerAddress(filter, PartnerCursor.START);
    }

    PartnerAddress after(PartnerId partner) {
        return new PartnerAddress(filter, new PartnerCursor(partner, null));
    }

    PartnerAddress before(PartnerId partner) {
        return new PartnerAddress(filter, new PartnerCursor(null, partner));
    }

    QueryParameters query() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "text", filter.text());
        put(parameters, "kind", filter.kind() == null ? null : filter.kind().name());
        put(parameters, "area", filter.area());
        put(parameters, "model", filter.model());
        put(parameters, "setting", name(filter.setting()));
        put(parameters, "market", filter.market());
        put(parameters, "place", filter.place());
        put(parameters, "region", name(filter.region()));
        put(parameters, "language", filter.language());
        put(parameters, "free", filter.capacityFree() ? "yes" : null);
        put(parameters, "status", name(filter.status()));
        put(parameters, "after", cursor.after() == null ? null : cursor.after().toString());
        put(
                parameters,
                "before",
                cursor.before() == null ? null : cursor.before().toString());
        return QueryParameters.simple(parameters);
    }

    String href() {
        var query = query().getQueryString();
        return query.isEmpty() ? PartnerLinks.LIST : PartnerLinks.LIST + "?" + query;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String text(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String name) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable PartnerId id(@Nullable String text) {
        return text == null ? null : PartnerId.parse(text);
    }
}
