package uk.healthcare.desk.partner;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;

/** What somebody typed into a field, brought to the form it is stored in, or refused with the sentence for that field. */
final class Entry {

    private Entry() {}

    /** @param record the first part of the message key: {@code partner.offer} tells of {@code partner.offer.evidence.missing} */
    static String required(String record, String field, @Nullable String typed, int limit) {
        var text = optional(field, typed, limit);
        if (text == null) {
            throw new RuleViolation(record + "." + field + ".missing").at(field);
        }
        return text;
    }

    /** Null for an empty field. */
    static @Nullable String optional(String field, @Nullable String typed, int limit) {
        var text = typed == null ? "" : typed.strip();
        if (text.length() > limit) {
            throw new RuleViolation("partner.too-long", limit, text.length()).at(field);
        }
        return text.isEmpty() ? null : text;
    }

    static @Nullable String matching(String key, String field, @Nullable String text, String pattern) {
        if (text != null && !text.matches(pattern)) {
            throw new RuleViolation(key).at(field);
        }
        return text;
    }
}
