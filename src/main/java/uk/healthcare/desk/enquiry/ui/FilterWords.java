package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Owner;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.StaffDirectory;
import uk.healthcare.desk.staff.StaffName;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Words;

/**
 * What a filter says, in words: "Market: Kuwait". An address is older than what it names: what is gone since, or is not
 * for whoever opens it, is left out and told, rather than finding nothing without a word.
 */
@SpringComponent
class FilterWords {

    private final ReferenceData reference;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final Visibility visibility;

    FilterWords(ReferenceData reference, StaffDirectory staff, CurrentStaff current, Visibility visibility) {
        this.reference = reference;
        this.staff = staff;
        this.current = current;
        this.visibility = visibility;
    }

    /**
     * At most one statement.
     *
     * @param asked the parameters that the filter was read from
     */
    FilterReading read(EnquiryFilter filter, Map<String, List<String>> asked) {
        var usable = filter;
        var words = new EnumMap<Field, String>(Field.class);
        var leftOut = new ArrayList<String>();
        for (var field : Field.values()) {
            var value = filter.value(field);
            if (value == null) {
                var given = String.join(",", asked.getOrDefault(field.parameter(), List.of()));
                if (!given.isBlank()) {
                    leftOut.add(title(field) + ": “" + given + "” is not known");
                }
                continue;
            }
            var owner = field == Field.OWNER ? person(filter) : null;
            var gone = gone(field, value, owner);
            if (gone == null) {
                words.put(field, of(filter, field, owner));
            } else {
                leftOut.add(gone);
                usable = usable.without(field);
            }
        }
        return new FilterReading(usable, words, leftOut);
    }

    /** Why this value cannot be used; null when it can. */
    private @Nullable String gone(Field field, String value, @Nullable Optional<StaffName> owner) {
        return switch (field) {
            case OWNER -> owner != null && owner.isEmpty() ? "Owner: there is no such person" : null;
            case AREA ->
                reference.serviceArea(value).isEmpty() ? "Service area: “" + value + "” is not there any more" : null;
            case MARKET -> {
                var market = reference.market(value);
                yield market.isEmpty()
                        ? "Market: “" + value + "” is not there any more"
                        : notTheirs("Market: " + market.get().name(), List.of(market.get()));
            }
            case REGION -> {
                var markets = reference.marketsIn(value);
                yield markets.isEmpty()
                        ? "Region: “" + value + "” is not there any more"
                        : notTheirs("Region: " + value, markets);
            }
            default -> null;
        };
    }

    /** A post whose markets have changed would find nothing there, and not know why. */
    private @Nullable String notTheirs(String what, List<Market> markets) {
        var seen = visibility.of(current.get());
        return markets.stream().anyMatch(market -> seen.mayRead(market.code(), false, false))
                ? null
                : what + " is not among your markets";
    }

    private String of(EnquiryFilter filter, Field field, @Nullable Optional<StaffName> owner) {
        var value = String.valueOf(filter.value(field));
        return switch (field) {
            case STAGE -> "Stage: " + stages(filter);
            case OWNER -> "Owner: " + owner(filter, owner);
            case TEAM -> "One team";
            case MARKET ->
                "Market: "
                        + reference.market(value).map(market -> market.name()).orElse(value);
            case REGION -> "Region: " + value;
            case AREA ->
                "Service area: "
                        + reference.serviceArea(value).map(area -> area.name()).orElse(value);
            case TRACK -> "Track: " + word(filter, field, Track.class);
            case PRIORITY -> "Priority: " + word(filter, field, Priority.class);
            case SOURCE -> "Source: " + word(filter, field, Source.class);
            case OUTCOME -> "Outcome: " + word(filter, field, Outcome.class);
            case AGREEMENT ->
                value.equals("confirmed") ? "Agreement confirmed by the enquirer" : "Agreement not confirmed";
            case LATE -> "Late";
            case COUNTED -> "Without duplicates and spam";
            case RECEIVED_FROM, RECEIVED_TO, CLOSED_FROM, CLOSED_TO, INTRODUCED_FROM, INTRODUCED_TO ->
                title(field) + " " + Dates.day(LocalDate.parse(value));
            case OWN -> "My own work";
            case PARTNER -> "One partner";
            case TEXT -> "“" + value + "”";
        };
    }

    private static String title(Field field) {
        return Words.text("filter." + field.name());
    }

    private static String stages(EnquiryFilter filter) {
        return "open".equals(filter.value(Field.STAGE))
                ? "open"
                : filter.stages().stream().map(Words::of).collect(Collectors.joining(", "));
    }

    /** The person that the filter names, empty when there is none of that number; null when it names none. */
    private @Nullable Optional<StaffName> person(EnquiryFilter filter) {
        return filter.owner() instanceof Owner.Person(StaffId id)
                ? Optional.ofNullable(staff.names(List.of(id)).get(id))
                : null;
    }

    private static String owner(EnquiryFilter filter, @Nullable Optional<StaffName> person) {
        return switch (filter.owner()) {
            case Owner.Me _ -> "me";
            case Owner.Pool _ -> "Matching pool";
            case Owner.Person _ ->
                person == null ? "" : person.map(FilterWords::named).orElse("");
            case null -> "anyone";
        };
    }

    /** Their enquiries are still theirs until somebody takes them over. */
    private static String named(StaffName person) {
        return person.enabled() ? person.name() : person.name() + " (account disabled)";
    }

    private static <E extends Enum<E>> String word(EnquiryFilter filter, Field field, Class<E> type) {
        var value = filter.value(field, type);
        return value == null ? "" : Words.of(value);
    }
}
