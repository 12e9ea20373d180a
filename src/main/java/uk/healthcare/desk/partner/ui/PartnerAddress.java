package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.PartnerCursor;
import uk.healthcare.desk.partner.PartnerFilter;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.partner.PartnerLinks;

/** A state of the directory as its address carries it, so that it can be sent to a colleague. */
record PartnerAddress(PartnerFilter filter, PartnerCursor cursor) {

    /** What the address does not say, or says in a way nobody here wrote, is not filtered by. */
    static PartnerAddress of(QueryParameters query) {
        var filter = new PartnerFilter(
                kind(text(query, "kind")),
                text(query, "area"),
                text(query, "model"),
                text(query, "market"),
                text(query, "place"),
                query.getSingleParameter("free").isPresent(),
                text(query, "text"),
                query.getSingleParameter("retired").isPresent());
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
        put(parameters, "market", filter.market());
        put(parameters, "place", filter.place());
        put(parameters, "free", filter.capacityFree() ? "yes" : null);
        put(parameters, "retired", filter.retired() ? "yes" : null);
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

    private static @Nullable PartnerKind kind(@Nullable String name) {
        for (var kind : PartnerKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable PartnerId id(@Nullable String text) {
        return text == null ? null : PartnerId.parse(text);
    }
}
