package uk.healthcare.desk.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.insight.InsightFilter;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.insight.PeriodChoice;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.Role;

/** Filters and searches as people choose them. */
final class Filters {

    private static final List<Field> OFFERED = List.of(
            Field.STAGE, Field.OWNER, Field.MARKET, Field.AREA, Field.LATE, Field.REGION, Field.TRACK, Field.PRIORITY,
            Field.SOURCE, Field.OUTCOME, Field.RECEIVED_FROM, Field.PARTNER);

    private final Sample sample;
    private final ReferenceData reference;

    Filters(Sample sample, ReferenceData reference) {
        this.sample = sample;
        this.reference = reference;
    }

    /** One to three filters at once. */
    EnquiryFilter list() {
        var filter = EnquiryFilter.NONE;
        for (var i = sample.below(3); i >= 0; i--) {
            var field = sample.oneOf(OFFERED);
            filter = filter.with(field, value(field));
        }
        return filter;
    }

    /** A reference, its number, a name, a word of a name, words of a summary, the beginning of a word. */
    EnquiryFilter search() {
        var text = switch (sample.below(6)) {
            case 0 -> sample.text("e.reference");
            case 1 -> sample.text("e.reference").replaceFirst(".*-0*", "");
            case 2 -> sample.text("p.name");
            case 3 -> sample.oneOf(words(sample.text("o.name")));
            case 4 -> String.join(" ", words(sample.text("e.summary")).stream().limit(2 + sample.below(2)).toList());
            default -> beginning(sample.oneOf(words(sample.text("e.summary"))));
        };
        return EnquiryFilter.NONE.with(Field.TEXT, text);
    }

    InsightFilter insight() {
        var today = LocalDate.now();
        var choice = sample.oneOf(Arrays.asList(PeriodChoice.values()));
        var period = choice == PeriodChoice.CUSTOM
                ? new Period(today.minusDays(400 + sample.below(600)), today)
                : choice.on(today);
        return new InsightFilter(
                period,
                sample.below(4) == 0 ? sample.oneOf(reference.regions()) : null,
                sample.below(4) == 0 ? sample.area() : null,
                sample.below(5) == 0 ? sample.oneOf(List.of(Track.values())) : null,
                null);
    }

    private String value(Field field) {
        return switch (field) {
            case STAGE -> sample.below(3) == 0 ? "open" : slug(sample.oneOf(List.of(Stage.values())));
            case OWNER -> switch (sample.below(3)) {
                case 0 -> "me";
                case 1 -> "pool";
                default -> sample.with(Role.OFFICER, Role.PARTNERSHIP_MANAGER).id().toString();
            };
            case MARKET -> sample.market();
            case AREA -> sample.area();
            case LATE -> "yes";
            case REGION -> sample.oneOf(reference.regions());
            case TRACK -> slug(sample.oneOf(List.of(Track.values())));
            case PRIORITY -> slug(sample.oneOf(List.of(Priority.values())));
            case SOURCE -> slug(sample.oneOf(List.of(Source.EMAIL, Source.FORM, Source.PHONE, Source.POST, Source.EVENT)));
            case OUTCOME -> slug(sample.oneOf(List.of(Outcome.values())));
            case PARTNER -> Long.toString(sample.partner());
            default -> LocalDate.now().minusDays(sample.below(700)).toString();
        };
    }

    private static String slug(Enum<?> word) {
        return word.name().toLowerCase().replace('_', '-');
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("[\\s,:/]+"));
    }

    private static String beginning(String word) {
        return word.length() > 4 ? word.substring(0, 4) : word;
    }
}
