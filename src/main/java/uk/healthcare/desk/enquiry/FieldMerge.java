package uk.healthcare.desk.enquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.Conflict.Difference;

/**
 * Brings what I typed together with what somebody saved meanwhile, field by field: what only one of us changed is taken,
 * what both changed differently is a {@link Conflict} that shows before, theirs and mine.
 */
final class FieldMerge implements FieldByField {

    private final EnquiryFields before;
    private final EnquiryFields theirs;
    private final EnquiryFields mine;
    private final List<Difference> differences = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();

    FieldMerge(EnquiryFields before, EnquiryFields theirs, EnquiryFields mine) {
        this.before = before;
        this.theirs = theirs;
        this.mine = mine;
    }

    EnquiryFields merged(int currentVersion) {
        var merged = FieldByField.collect(this);
        if (!differences.isEmpty()) {
            throw new Conflict(differences, currentVersion);
        }
        return merged;
    }

    /** The names of the fields that the merge changes, as people read them. */
    Set<String> changed() {
        return changed;
    }

    @Override
    public <T extends @Nullable Object> T take(String name, Function<EnquiryFields, T> field) {
        var was = field.apply(before);
        var their = field.apply(theirs);
        var my = field.apply(mine);
        if (FieldByField.same(my, was) || FieldByField.same(my, their)) {
            return their;
        }
        if (!FieldByField.same(their, was)) {
            differences.add(new Difference(name, words(was), words(their), words(my)));
        }
        changed.add(name);
        return my;
    }

    private static String words(@Nullable Object value) {
        if (value instanceof Set<?> set) {
            return String.join(", ", set.stream().map(String::valueOf).sorted().toList());
        }
        return value == null ? "" : value.toString();
    }
}
