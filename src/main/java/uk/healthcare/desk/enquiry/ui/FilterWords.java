package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.EnquiryFilter;
import uk.healthcare.desk.enquiry.EnquiryFilter.Field;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Owner;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.StaffDirectory;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Words;

/** What a filter says, in words: "Market: Kuwait". */
@SpringComponent
class FilterWords {

    private final ReferenceData reference;
    private final StaffDirectory staff;

    FilterWords(ReferenceData reference, StaffDirectory staff) {
        this.reference = reference;
        this.staff = staff;
    }

    String of(EnquiryFilter filter, Field field) {
        var value = String.valueOf(filter.value(field));
        return switch (field) {
            case STAGE -> "Stage: " + stages(filter);
            case OWNER -> "Owner: " + owner(filter);
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
            case RECEIVED_FROM -> "Received from " + day(value);
            case RECEIVED_TO -> "Received up to " + day(value);
            case CLOSED_FROM -> "Closed from " + day(value);
            case CLOSED_TO -> "Closed up to " + day(value);
            case INTRODUCED_FROM -> "Introduced from " + day(value);
            case INTRODUCED_TO -> "Introduced up to " + day(value);
            case OWN -> "My own work";
            case PARTNER -> "One partner";
            case TEXT -> "“" + value + "”";
        };
    }

    private static String stages(EnquiryFilter filter) {
        return "open".equals(filter.value(Field.STAGE))
                ? "open"
                : filter.stages().stream().map(Words::of).collect(Collectors.joining(", "));
    }

    private String owner(EnquiryFilter filter) {
        return switch (filter.owner()) {
            case Owner.Me _ -> "me";
            case Owner.Pool _ -> "Matching pool";
            case Owner.Person(StaffId id) -> {
                var known = staff.names(List.of(id)).get(id);
                yield known == null ? "somebody unknown" : known.name();
            }
            case null -> "anyone";
        };
    }

    private static <E extends Enum<E>> String word(EnquiryFilter filter, Field field, Class<E> type) {
        var value = filter.value(field, type);
        return value == null ? "" : Words.of(value);
    }

    private static String day(String iso) {
        return Dates.day(LocalDate.parse(iso));
    }
}
