package uk.healthcare.desk.enquiry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Conflict;
import uk.healthcare.desk.common.Conflict.Difference;

/**
 * Brings what I typed together with what somebody saved meanwhile, field by field: what only one of us changed is taken,
 * what both changed differently is a {@link Conflict} that shows before, theirs and mine.
 */
final class FieldMerge {

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
        var merged = new EnquiryFields(
                take("summary", EnquiryFields::summary),
                take("description", EnquiryFields::description),
                take("source", EnquiryFields::source),
                take("campaign", EnquiryFields::campaign),
                take("organisation", EnquiryFields::organisation),
                take("kind of organisation", EnquiryFields::organisationKind),
                take("market", EnquiryFields::marketCode),
                take("enquirer", EnquiryFields::enquirer),
                take("job title", EnquiryFields::jobTitle),
                take("e-mail", EnquiryFields::email),
                take("telephone", EnquiryFields::phone),
                take("language", EnquiryFields::language),
                take("track", EnquiryFields::track),
                take("priority", EnquiryFields::priority),
                take("service areas", EnquiryFields::areas),
                take("other area", EnquiryFields::otherArea),
                take("engagement models", EnquiryFields::models),
                take("care settings", EnquiryFields::settings),
                take("care models", EnquiryFields::careModels),
                take("scale", EnquiryFields::scale),
                take("budget", EnquiryFields::budgetGbp),
                take("wanted by", EnquiryFields::wantedBy));
        if (!differences.isEmpty()) {
            throw new Conflict(differences, currentVersion);
        }
        return merged;
    }

    /** The names of the fields that the merge changes, as people read them. */
    Set<String> changed() {
        return changed;
    }

    private <T extends @Nullable Object> T take(String name, Function<EnquiryFields, T> field) {
        var was = field.apply(before);
        var their = field.apply(theirs);
        var my = field.apply(mine);
        if (same(my, was) || same(my, their)) {
            return their;
        }
        if (!same(their, was)) {
            differences.add(new Difference(name, words(was), words(their), words(my)));
        }
        changed.add(name);
        return my;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal a && other instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(one, other);
    }

    private static String words(@Nullable Object value) {
        if (value instanceof Set<?> set) {
            return String.join(", ", set.stream().map(String::valueOf).sorted().toList());
        }
        return value == null ? "" : value.toString();
    }
}
