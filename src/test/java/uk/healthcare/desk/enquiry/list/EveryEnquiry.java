package uk.healthcare.desk.enquiry.list;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.enquiry.EnquiryWords;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.SignedIn;

/** The other way to answer what the list answers: read every row and look. */
final class EveryEnquiry {

    record Facts(
            long id,
            Stage stage,
            @Nullable Long owner,
            @Nullable String market,
            @Nullable String track,
            String priority,
            String source,
            @Nullable String outcome,
            boolean restricted,
            Instant received,
            Instant updated,
            @Nullable Instant due,
            @Nullable Instant closed,
            Set<String> areas,
            Set<String> words,
            Set<String> collaborators) {}

    private final List<Facts> all;
    private final ReferenceData reference;

    /** As they are now. */
    EveryEnquiry(JdbcClient database, ReferenceData reference) {
        this.reference = reference;
        all = database.sql("""
                        select e.*,
                          (select group_concat(area_code) from enquiry_service_area a where a.enquiry_id = e.id) areas,
                          (select group_concat(word) from enquiry_word w where w.enquiry_id = e.id) words,
                          (select group_concat(staff_id) from enquiry_collaborator c where c.enquiry_id = e.id) people
                        from enquiry e
                        """)
                .query((row, number) -> new Facts(
                        row.getLong("id"),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("owner_id", Long.class),
                        row.getString("market_code"),
                        row.getString("track"),
                        row.getString("priority"),
                        row.getString("source"),
                        row.getString("outcome"),
                        row.getBoolean("restricted"),
                        Utc.moment(row.getObject("received_at", LocalDateTime.class)),
                        Utc.moment(row.getObject("updated_at", LocalDateTime.class)),
                        Utc.momentOrNull(row, "next_due_at"),
                        Utc.momentOrNull(row, "closed_at"),
                        set(row.getString("areas")),
                        set(row.getString("words")),
                        set(row.getString("people"))))
                .list();
    }

    List<Facts> matching(EnquiryFilter filter, SignedIn person, Instant now) {
        return all.stream()
                .filter(one -> seen(one, person) && matches(one, filter, person, now))
                .toList();
    }

    Comparator<Facts> comparing(EnquiryOrder order) {
        Comparator<Facts> byId = Comparator.comparingLong(Facts::id);
        return switch (order) {
            case RECEIVED_NEWEST ->
                Comparator.comparing(Facts::received).thenComparing(byId).reversed();
            case RECEIVED_OLDEST -> Comparator.comparing(Facts::received).thenComparing(byId);
            case DUE_FIRST ->
                Comparator.comparing(Facts::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(byId);
            case UPDATED_NEWEST ->
                Comparator.comparing(Facts::updated).thenComparing(byId).reversed();
        };
    }

    private static boolean seen(Facts one, SignedIn person) {
        var me = person.id();
        var onTheCase = Objects.equals(one.owner, me.value()) || one.collaborators.contains(me.toString());
        return new Visibility().of(person).mayRead(one.market, one.restricted, onTheCase);
    }

    private boolean matches(Facts one, EnquiryFilter filter, SignedIn person, Instant now) {
        return filter.values().keySet().stream().allMatch(field -> matches(one, filter, field, person, now));
    }

    private boolean matches(Facts one, EnquiryFilter filter, Field field, SignedIn person, Instant now) {
        var value = Objects.requireNonNull(filter.value(field));
        return switch (field) {
            case STAGE -> filter.stages().contains(one.stage);
            case OWNER ->
                switch (value) {
                    case "me" -> Objects.equals(one.owner, person.id().value());
                    case "pool" -> one.owner == null && one.stage == Stage.MATCHING;
                    default -> Objects.equals(one.owner, Long.valueOf(value));
                };
            case MARKET -> value.equals(one.market);
            case REGION ->
                reference.marketsIn(value).stream().map(Market::code).anyMatch(code -> code.equals(one.market));
            case AREA -> reference.areasUnder(value).stream().anyMatch(area -> one.areas.contains(area.code()));
            case TRACK -> same(value, one.track);
            case PRIORITY -> same(value, one.priority);
            case SOURCE -> same(value, one.source);
            case OUTCOME -> same(value, one.outcome);
            case LATE -> one.due != null && one.due.isBefore(now);
            case COUNTED -> one.outcome == null || Outcome.valueOf(one.outcome).counts();
            case RECEIVED_FROM -> !London.dateOf(one.received).isBefore(filter.date(field));
            case RECEIVED_TO -> !London.dateOf(one.received).isAfter(filter.date(field));
            case CLOSED_FROM -> one.closed != null && !London.dateOf(one.closed).isBefore(filter.date(field));
            case CLOSED_TO -> one.closed != null && !London.dateOf(one.closed).isAfter(filter.date(field));
            case TEXT -> hasWords(one, EnquiryWords.in(value));
            case AGREEMENT, TEAM, PARTNER, OWN, INTRODUCED_FROM, INTRODUCED_TO ->
                throw new IllegalArgumentException("not read here: " + field);
        };
    }

    private static boolean hasWords(Facts one, List<String> words) {
        var last = words.getLast();
        return one.words.containsAll(words.subList(0, words.size() - 1))
                && one.words.stream().anyMatch(word -> last.length() > 2 ? word.startsWith(last) : word.equals(last));
    }

    private static boolean same(String slug, @Nullable String name) {
        return name != null && name.equalsIgnoreCase(slug.replace('-', '_'));
    }

    private static Set<String> set(@Nullable String list) {
        return list == null
                ? Set.of()
                : java.util.Arrays.stream(list.split(",")).collect(Collectors.toSet());
    }
}
