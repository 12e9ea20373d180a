package uk.healthcare.desk.matching;

import java.util.function.Supplier;

/**
 * A value from 0 to 1 and the sentence that justifies it.
 *
 * @param told makes the sentence when somebody reads it: thousands are weighed and a few are read
 */
record Judged(double value, Supplier<String> told) {

    Judged(double value, String sentence) {
        this(value, () -> sentence);
    }

    String sentence() {
        return told.get();
    }
}
