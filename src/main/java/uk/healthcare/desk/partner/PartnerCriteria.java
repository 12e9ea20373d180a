package uk.healthcare.desk.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;

/** What is looked for, as conditions on {@code partner p}. */
final class PartnerCriteria {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    static PartnerCriteria of(
            PartnerFilter filter, ReferenceData reference, LocalDate today, Map<PartnerId, Integer> open) {
        var criteria = new PartnerCriteria();
        criteria.standing(filter.status());
        criteria.and(
                "p.kind = :kind",
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        criteria.and("(p.town = :place or p.nation = :place)", "place", filter.place());
        criteria.and(
                "exists (select 1 from track_record t where t.partner_id = p.id and t.market_code = :market)",
                "market",
                filter.market());
        criteria.and(
                "p.region = :region",
                "region",
                filter.region() == null ? null : filter.region().name());
        criteria.and(
                "exists (select 1 from partner_language l where l.partner_id = p.id and l.language = :language)",
                "language",
                filter.language());
        criteria.offering(filter, reference);
        if (filter.capacityFree()) {
            criteria.wantingMore(today, open);
        }
        if (filter.text() != null) {
            criteria.words(filter.text(), "concat_ws(' ', p.folded_name, p.town, p.ods_code, p.about)");
        }
        return criteria;
    }

    /** Active partners with every word of {@code folded} in their name; {@code :start} tells those that begin with it. */
    static PartnerCriteria named(String folded) {
        var criteria = new PartnerCriteria();
        criteria.and("p.active");
        criteria.words(folded, "p.folded_name");
        criteria.parameters.put("start", folded + "%");
        return criteria;
    }

    void beyond(PartnerCursor cursor) {
        var turn = cursor.turn();
        and(
                "(p.folded_name, p.id) %s (select c.folded_name, c.id from partner c where c.id = :turn)"
                        .formatted(cursor.backwards() ? "<" : ">"),
                "turn",
                turn == null ? null : turn.value());
    }

    private void standing(@Nullable PartnerStatus status) {
        switch (status) {
            case null -> and("p.active");
            case ACTIVE -> and("p.active and p.ceased_now is null");
            case CEASED -> and("p.active and p.ceased_now is not null");
            case RETIRED -> and("not p.active");
        }
    }

    /** Area, model and setting are asked of the same offer: training in one area does not make a trainer of another. */
    private void offering(PartnerFilter filter, ReferenceData reference) {
        if (filter.area() == null && filter.model() == null && filter.setting() == null) {
            return;
        }
        var offer = new ArrayList<>(List.of("o.partner_id = p.id"));
        if (filter.area() != null) {
            offer.add("o.area_code in (:areas)");
            parameters.put("areas", codes(filter.area(), reference.areasUnder(filter.area()), ServiceArea::code));
        }
        if (filter.model() != null) {
            offer.add("(o.model_code is null or o.model_code in (:models))");
            parameters.put(
                    "models", codes(filter.model(), reference.modelsUnder(filter.model()), EngagementModel::code));
        }
        if (filter.setting() != null) {
            offer.add("(o.setting is null or o.setting = :setting)");
            parameters.put("setting", filter.setting().name());
        }
        and("exists (select 1 from offer o where " + String.join(" and ", offer) + ")");
    }

    private static <T> List<String> codes(String asked, Collection<T> under, Function<T, String> code) {
        return under.isEmpty() ? List.of(asked) : under.stream().map(code).toList();
    }

    private void wantingMore(LocalDate today, Map<PartnerId, Integer> open) {
        and("p.capacity > 0");
        and("(p.paused_until is null or p.paused_until <= :today)", "today", today);
        var byCount = open.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(entry -> entry.getKey().value(), Collectors.toList())));
        byCount.forEach((count, busy) ->
                and("not (p.capacity <= %1$d and p.id in (:busy%1$d))".formatted(count), "busy" + count, busy));
    }

    /** A few hundred rows are read through: the directory does not grow to where that would be slow. */
    private void words(String text, String where) {
        var number = 0;
        for (var word : Folded.of(text).split(" ")) {
            var name = "word" + number++;
            and(where + " like :" + name, name, "%" + word + "%");
        }
    }

    private void and(String condition) {
        conditions.add(condition);
    }

    private void and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            parameters.put(parameter, value);
            conditions.add(condition);
        }
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
