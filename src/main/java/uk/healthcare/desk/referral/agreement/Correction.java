package uk.healthcare.desk.referral.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.Conflict;

/** How the terms of an agreement differ, field by field. */
final class Correction {

    private Correction() {}

    /** A line for each field that changed. */
    static String words(AgreementTerms before, AgreementTerms after) {
        var was = before.inWords();
        var is = after.inWords();
        return fields(was, is).stream()
                .filter(field -> differ(field, was, is))
                .map(field -> field + ": " + said(was, field) + " → " + said(is, field))
                .collect(Collectors.joining("\n"));
    }

    /** What is not the same in all three. */
    static List<Conflict.Difference> differences(AgreementTerms before, AgreementTerms theirs, AgreementTerms mine) {
        var was = before.inWords();
        var is = theirs.inWords();
        var wanted = mine.inWords();
        var fields = fields(was, is);
        fields.addAll(wanted.keySet());
        return fields.stream()
                .filter(field -> differ(field, was, is) || differ(field, is, wanted))
                .map(field -> new Conflict.Difference(field, said(was, field), said(is, field), said(wanted, field)))
                .toList();
    }

    private static Set<String> fields(Map<String, String> one, Map<String, String> other) {
        var fields = new LinkedHashSet<>(one.keySet());
        fields.addAll(other.keySet());
        return fields;
    }

    private static boolean differ(String field, Map<String, String> one, Map<String, String> other) {
        return !Objects.equals(said(one, field), said(other, field));
    }

    private static String said(Map<String, String> words, String field) {
        var value = words.getOrDefault(field, "");
        return value.isEmpty() ? "nothing" : value;
    }
}
