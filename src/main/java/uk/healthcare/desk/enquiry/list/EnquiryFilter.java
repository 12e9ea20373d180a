package uk.healthcare.desk.enquiry.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.Slug;
import uk.healthcare.desk.common.TeamId;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Owner;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.Track;

/**
 * Which enquiries a list shows: one value per {@link Field}, as written in an address, so that a list can be sent to a
 * colleague and every figure can link to what it counts. Values that mean nothing are dropped when read.
 */
public final class EnquiryFilter {

    /** What can be filtered by. The name in lower case with hyphens is the query parameter of the address. */
    public enum Field {
        /** Stages, comma separated, or {@code open} for all but closed. */
        STAGE(EnquiryFilter::stages),
        /** {@code me}, {@code pool} or the number of a person. */
        OWNER(EnquiryFilter::anOwner),
        /** The number of the owner's team. */
        TEAM(text -> TeamId.parse(text) == null ? null : text),
        /** Code of a market. */
        MARKET(text -> text.matches("(?i)[a-z]{2}") ? text.toUpperCase(Locale.ROOT) : null),
        /** Name of an overseas region. */
        REGION(EnquiryFilter::anyText),
        /** Code of a service area; those under it are included. */
        AREA(text -> text.matches("[A-Za-z0-9._-]{1,40}") ? text : null),
        TRACK(text -> slugIn(Track.class, text)),
        PRIORITY(text -> slugIn(Priority.class, text)),
        SOURCE(text -> slugIn(Source.class, text)),
        OUTCOME(text -> slugIn(Outcome.class, text)),
        /** {@code confirmed} by the enquirer, or {@code unconfirmed}: has an agreement that is not. */
        AGREEMENT(text -> text.equals("confirmed") || text.equals("unconfirmed") ? text : null),
        /** {@code yes}: a running clock is past its due time. */
        LATE(EnquiryFilter::yes),
        /** {@code yes}: neither duplicate nor spam, as figures count. */
        COUNTED(EnquiryFilter::yes),
        /** {@code yes}: own work, as the figures of whoever looks count it. */
        OWN(EnquiryFilter::yes),
        /** First day of receipt, London; ISO date. */
        RECEIVED_FROM(EnquiryFilter::day),
        /** Last day of receipt, London, included. */
        RECEIVED_TO(EnquiryFilter::day),
        INTRODUCED_FROM(EnquiryFilter::day),
        INTRODUCED_TO(EnquiryFilter::day),
        CLOSED_FROM(EnquiryFilter::day),
        CLOSED_TO(EnquiryFilter::day),
        /** The number of a partner considered for the enquiry. */
        PARTNER(text -> PartnerId.parse(text) == null ? null : text),
        /** Words, or a reference. */
        TEXT(EnquiryFilter::anyText);

        private final Function<String, @Nullable String> reading;

        Field(Function<String, @Nullable String> reading) {
            this.reading = reading;
        }

        public String parameter() {
            return Slug.of(this);
        }
    }

    /** Everything a person may see. */
    public static final EnquiryFilter NONE = new EnquiryFilter(Map.of());

    private static final int LONGEST_TEXT = 200;
    private static final int ISO_DAY = "2026-11-24".length();

    /** The database has no day after the last of that year, and "until that day" asks for the day after. */
    private static final int LAST_YEAR = 9998;

    private final Map<Field, String> values;

    private EnquiryFilter(Map<Field, String> values) {
        this.values = values;
    }

    /** The filter in the query parameters of an address. */
    public static EnquiryFilter of(Map<String, List<String>> parameters) {
        var filter = NONE;
        for (var field : Field.values()) {
            var given = parameters.getOrDefault(field.parameter(), List.of());
            if (!given.isEmpty()) {
                filter = filter.with(field, String.join(",", given));
            }
        }
        return filter;
    }

    /** The same filter with that value; an empty or meaningless one takes the field out. */
    public EnquiryFilter with(Field field, @Nullable String value) {
        var changed = new EnumMap<Field, String>(Field.class);
        changed.putAll(values);
        var read = value == null || value.isBlank() ? null : field.reading.apply(value.strip());
        if (read == null) {
            changed.remove(field);
        } else {
            changed.put(field, read);
        }
        return new EnquiryFilter(changed);
    }

    public EnquiryFilter without(Field field) {
        return with(field, null);
    }

    /** The same filter with an enum value, a number or a date. */
    public EnquiryFilter with(Field field, Object value) {
        return with(field, value instanceof Enum<?> word ? Slug.of(word) : value.toString());
    }

    public @Nullable String value(Field field) {
        return values.get(field);
    }

    public boolean has(Field field) {
        return values.containsKey(field);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** What the filter says, in the order of {@link Field}. */
    public Map<Field, String> values() {
        return Map.copyOf(values);
    }

    /** The stages wanted; empty when any will do. */
    public Set<Stage> stages() {
        var value = values.get(Field.STAGE);
        return value == null ? Set.of() : stagesIn(value);
    }

    public @Nullable Owner owner() {
        var value = values.get(Field.OWNER);
        return value == null ? null : Owner.parse(value);
    }

    public <E extends Enum<E>> @Nullable E value(Field field, Class<E> type) {
        var value = values.get(field);
        return value == null ? null : enumIn(type, value);
    }

    public @Nullable LocalDate date(Field field) {
        var value = values.get(field);
        return value == null ? null : LocalDate.parse(value);
    }

    /** Query parameters: those of {@link #of(Map)}, in the order of {@link Field}. */
    public Map<String, List<String>> parameters() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        value -> value.getKey().parameter(),
                        value -> List.of(value.getValue()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    /** The address of the list with this filter: {@code enquiries?stage=open&market=KW}. */
    public String href() {
        return href("");
    }

    /** @param more further query parameters, as {@code order=due-first}; empty for none */
    public String href(String more) {
        var query = query(more);
        return query.isEmpty() ? EnquiryLinks.LIST : EnquiryLinks.LIST + "?" + query;
    }

    /** As {@link #href(String)}, the query alone. */
    public String query(String more) {
        var own = parameters().entrySet().stream()
                .map(value -> value.getKey() + "="
                        + URLEncoder.encode(value.getValue().getFirst(), StandardCharsets.UTF_8)
                                .replace("%2C", ","))
                .collect(Collectors.joining("&"));
        return own + (own.isEmpty() || more.isEmpty() ? "" : "&") + more;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnquiryFilter filter && values.equals(filter.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return href();
    }

    private static <E extends Enum<E>> @Nullable E enumIn(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> Slug.of(value).equalsIgnoreCase(text.replace('_', '-')))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> @Nullable String slugIn(Class<E> type, String text) {
        var value = enumIn(type, text);
        return value == null ? null : Slug.of(value);
    }

    private static Set<Stage> stagesIn(String text) {
        var stages = EnumSet.noneOf(Stage.class);
        for (var part : text.split(",")) {
            if (part.strip().equalsIgnoreCase("open")) {
                stages.addAll(EnumSet.complementOf(EnumSet.of(Stage.CLOSED)));
            }
            var stage = enumIn(Stage.class, part.strip());
            if (stage != null) {
                stages.add(stage);
            }
        }
        return stages;
    }

    private static @Nullable String stages(String text) {
        var stages = stagesIn(text);
        if (stages.isEmpty() || stages.size() == Stage.values().length) {
            return null;
        }
        return stages.equals(EnumSet.complementOf(EnumSet.of(Stage.CLOSED)))
                ? "open"
                : stages.stream().map(Slug::of).collect(Collectors.joining(","));
    }

    private static @Nullable String anOwner(String text) {
        return Owner.parse(text) == null ? null : text;
    }

    private static @Nullable String yes(String text) {
        return text.equals("yes") ? text : null;
    }

    private static @Nullable String day(String text) {
        try {
            var day = text.length() == ISO_DAY ? LocalDate.parse(text) : null;
            return day == null || day.getYear() > LAST_YEAR ? null : day.toString();
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static String anyText(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
