package uk.healthcare.desk.enquiry.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.OwnWork;
import uk.healthcare.desk.enquiry.Owner;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.staff.SignedIn;

/** A filter and what the person may see, as SQL on the enquiry of alias {@code e}. */
final class ListCriteria {

    private static final Pattern REFERENCE = Pattern.compile("(?i)HUK-\\d{4}-\\d{1,12}");
    private static final Set<Stage> OPEN = EnumSet.complementOf(EnumSet.of(Stage.CLOSED));

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private final ReferenceData reference;
    private final EnquiryFilter filter;
    private Partition partition = Partition.whole();

    /** @param now microseconds past it do not matter: it only decides what is late */
    ListCriteria(EnquiryFilter filter, SignedIn person, Visibility.Scope scope, ReferenceData reference, Instant now) {
        this.filter = filter;
        this.reference = reference;
        when(scope.sql(), scope.parameters());
        stages();
        markets(person, scope);
        owner(person);
        words();
        dates();
        if (filter.has(Field.LATE)) {
            when("e.due_order < :now", Map.of("now", Utc.column(now)));
        }
        if (filter.has(Field.COUNTED)) {
            conditions.add("(e.outcome is null or e.outcome not in ('DUPLICATE', 'SPAM'))");
        }
        if (filter.has(Field.AGREEMENT)) {
            conditions.add(
                    "confirmed".equals(filter.value(Field.AGREEMENT))
                            ? "e.agreement_confirmed_at is not null"
                            : "e.agreed_partner_id is not null and e.agreement_confirmed_at is null");
        }
        if (filter.has(Field.OWN)) {
            var own = OwnWork.of(person);
            when(own.sql(), own.parameters());
        }
        equal(Field.TRACK, "e.track", Track.class);
        equal(Field.PRIORITY, "e.priority", Priority.class);
        equal(Field.SOURCE, "e.source", Source.class);
        equal(Field.OUTCOME, "e.outcome", Outcome.class);
    }

    /** All conditions but those of {@link #postings()}. */
    String where() {
        return String.join("\n  and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    List<Posting> postings() {
        return postings;
    }

    Partition partition() {
        return partition;
    }

    /** What only open or only closed enquiries have narrows the stages, so that their indexes serve. */
    private void stages() {
        var stages = EnumSet.allOf(Stage.class);
        if (!filter.stages().isEmpty()) {
            stages.retainAll(filter.stages());
        }
        if (filter.has(Field.LATE)) {
            stages.retainAll(OPEN);
        }
        if (filter.has(Field.OUTCOME) || filter.has(Field.CLOSED_FROM) || filter.has(Field.CLOSED_TO)) {
            stages.removeAll(OPEN);
        }
        if (filter.owner() instanceof Owner.Pool) {
            stages.retainAll(Set.of(Stage.MATCHING));
        }
        if (stages.size() < Stage.values().length) {
            when(
                    stages.isEmpty() ? "1 = 0" : "e.stage in (:stages)",
                    Map.of("stages", stages.stream().map(Enum::name).toList()));
            partition = stages.isEmpty() ? Partition.whole() : Partition.ofStages(stages);
        }
    }

    private void markets(SignedIn person, Visibility.Scope scope) {
        var region = filter.value(Field.REGION);
        if (region != null) {
            marketIn(codes(reference.marketsIn(region)));
        }
        var market = filter.value(Field.MARKET);
        if (market != null) {
            marketIn(reference.market(market).map(Market::code).stream().toList());
        } else if (region == null && scope.parameters().containsKey("vis_markets")) {
            marketIn(List.copyOf(person.markets()));
        }
    }

    private void marketIn(List<String> codes) {
        if (codes.isEmpty()) {
            conditions.add("1 = 0");
            return;
        }
        var name = "markets" + conditions.size();
        when("e.market_code in (:" + name + ")", Map.of(name, codes));
        if (Partition.isFew(codes)) {
            partition = Partition.ofMarkets(codes);
        }
    }

    private void owner(SignedIn person) {
        switch (filter.owner()) {
            case Owner.Me _ -> ownedBy(person.id().value());
            case Owner.Person(var id) -> ownedBy(id.value());
            case Owner.Pool _ -> conditions.add("e.owner_id is null");
            case null -> {}
        }
        var team = filter.value(Field.TEAM);
        if (team != null) {
            when(
                    "e.owner_id in (select s.id from staff s where s.team_id = :team)",
                    Map.of("team", Long.valueOf(team)));
        }
    }

    private void ownedBy(long owner) {
        when("e.owner_id = :owner", Map.of("owner", owner));
        partition = Partition.ofOwner("e.owner_id = :owner");
    }

    private void words() {
        var area = filter.value(Field.AREA);
        if (area != null) {
            var codes =
                    reference.areasUnder(area).stream().map(ServiceArea::code).toList();
            post(codes.isEmpty() ? List.of() : List.of(Posting.area(codes)));
        }
        var partner = filter.value(Field.PARTNER);
        if (partner != null) {
            post(List.of(Posting.partner(new PartnerId(Long.parseLong(partner)))));
        }
        var text = filter.value(Field.TEXT);
        if (text != null && REFERENCE.matcher(text).matches()) {
            when("e.reference = :reference", Map.of("reference", text.toUpperCase(Locale.ROOT)));
        } else if (text != null) {
            post(Posting.words(text));
        }
    }

    /** Nothing is on an empty set of lists: a text without a word finds nothing. */
    private void post(List<Posting> found) {
        if (found.isEmpty()) {
            conditions.add("1 = 0");
        }
        postings.addAll(found);
        found.forEach(posting -> parameters.putAll(posting.parameters()));
    }

    private void dates() {
        from(Field.RECEIVED_FROM, "e.received_at", 0, ">=");
        from(Field.RECEIVED_TO, "e.received_at", 1, "<");
        from(Field.INTRODUCED_FROM, "e.introduced_at", 0, ">=");
        from(Field.INTRODUCED_TO, "e.introduced_at", 1, "<");
        from(Field.CLOSED_FROM, "e.closed_at", 0, ">=");
        from(Field.CLOSED_TO, "e.closed_at", 1, "<");
        // Received before it was closed: true of every enquiry, and it spares the orders by receipt a long walk.
        from(Field.CLOSED_TO, "e.received_at", 1, "<");
    }

    private void from(Field field, String column, int daysLater, String comparison) {
        var date = filter.date(field);
        if (date != null) {
            var name = field.name().toLowerCase(Locale.ROOT);
            when(
                    column + " " + comparison + " :" + name,
                    Map.of(name, Utc.column(London.startOf(date.plusDays(daysLater)))));
        }
    }

    private <E extends Enum<E>> void equal(Field field, String column, Class<E> type) {
        var value = filter.value(field, type);
        if (value != null) {
            var name = field.parameter();
            when(column + " = :" + name, Map.of(name, value.name()));
        }
    }

    private void when(String condition, Map<String, Object> named) {
        conditions.add(condition);
        parameters.putAll(named);
    }

    private static List<String> codes(List<Market> markets) {
        return markets.stream().map(Market::code).toList();
    }
}
