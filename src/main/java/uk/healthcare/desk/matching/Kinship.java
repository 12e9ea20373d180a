package uk.healthcare.desk.matching;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How near what is offered is to what is asked, in a vocabulary of two levels. */
enum Kinship {
    EXACT(1.0, "exactly what is asked"),
    PART(0.85, "a part of what is asked"),
    WHOLE(0.75, "the wider field of what is asked"),
    SIBLING(0.35, "a neighbouring field"),
    RELATED(0.3, "a related field"),
    NONE(0, "something else");

    private final double value;
    private final String words;

    Kinship(double value, String words) {
        this.value = value;
        this.words = words;
    }

    /** From 0 for unrelated to 1 for the same. */
    double value() {
        return value;
    }

    String words() {
        return words;
    }

    static Kinship between(String asked, String offered, Map<String, Vocabulary.Term> terms) {
        if (asked.equals(offered)) {
            return EXACT;
        }
        var parentOfAsked = parent(asked, terms);
        var parentOfOffered = parent(offered, terms);
        if (asked.equals(parentOfOffered)) {
            return PART;
        }
        if (offered.equals(parentOfAsked)) {
            return WHOLE;
        }
        return parentOfAsked != null && parentOfAsked.equals(parentOfOffered) ? SIBLING : NONE;
    }

    private static @Nullable String parent(String code, Map<String, Vocabulary.Term> terms) {
        var term = terms.get(code);
        return term == null ? null : term.parent();
    }
}
