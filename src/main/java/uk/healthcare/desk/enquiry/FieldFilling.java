package uk.healthcare.desk.enquiry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills what one enquiry does not say with what its duplicate says, and takes that out again. Nothing that it says is
 * changed. Who asks, summary, source and priority are not filled: the parties are records of their own, and the others
 * are never blank.
 */
final class FieldFilling {

    static final Set<String> FILLABLE = Set.of(
            FieldByField.DESCRIPTION,
            FieldByField.CAMPAIGN,
            FieldByField.MARKET,
            FieldByField.TRACK,
            FieldByField.AREAS,
            FieldByField.OTHER_AREA,
            FieldByField.MODELS,
            FieldByField.SETTINGS,
            FieldByField.CARE_MODELS,
            FieldByField.SCALE,
            FieldByField.BUDGET,
            FieldByField.WANTED_BY);

    /** What {@link Readiness} asks for before matching, in the order in which people are told; an other area goes with its area. */
    static final List<String> MATCHING_ASKS = List.of(
            FieldByField.MARKET,
            FieldByField.TRACK,
            FieldByField.AREAS,
            FieldByField.OTHER_AREA,
            FieldByField.MODELS,
            TakenOver.ORGANISATION,
            TakenOver.ENQUIRER);

    private static final EnquiryFields BLANK = EnquiryFields.blank(Source.PHONE);

    private final EnquiryFields into;
    private final EnquiryFields from;

    FieldFilling(EnquiryFields into, EnquiryFields from) {
        this.into = into;
        this.from = from;
    }

    /** @param names of the fields that were filled, as people read them */
    record Filled(EnquiryFields fields, Set<String> names) {}

    Filled filled() {
        var names = new LinkedHashSet<String>();
        var fields = FieldByField.collect(new FieldByField() {
            @Override
            public <T extends @Nullable Object> T take(String name, Function<EnquiryFields, T> field) {
                if (!FILLABLE.contains(name) || !isBlank(field, into) || isBlank(field, from) || isLoose(name)) {
                    return field.apply(into);
                }
                names.add(name);
                return field.apply(from);
            }
        });
        return new Filled(fields, names);
    }

    /** Of these fields, those that say what the duplicate says. */
    Set<String> ofDuplicate(Set<String> names) {
        var same = new LinkedHashSet<String>();
        FieldByField.collect(new FieldByField() {
            @Override
            public <T extends @Nullable Object> T take(String name, Function<EnquiryFields, T> field) {
                if (FILLABLE.contains(name)
                        && names.contains(name)
                        && FieldByField.same(field.apply(into), field.apply(from))) {
                    same.add(name);
                }
                return field.apply(into);
            }
        });
        return same;
    }

    /** Blank again in these fields. */
    EnquiryFields emptied(Set<String> names) {
        return FieldByField.collect(new FieldByField() {
            @Override
            public <T extends @Nullable Object> T take(String name, Function<EnquiryFields, T> field) {
                return field.apply(FILLABLE.contains(name) && names.contains(name) ? BLANK : into);
            }
        });
    }

    /** The other area is named only where "other" is among the areas. */
    private boolean isLoose(String name) {
        return name.equals(FieldByField.OTHER_AREA) && !into.areas().isEmpty();
    }

    private static boolean isBlank(Function<EnquiryFields, ? extends @Nullable Object> field, EnquiryFields fields) {
        return FieldByField.same(field.apply(fields), field.apply(BLANK));
    }
}
