package uk.healthcare.desk.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for of matching.
 *
 * @param cases labelled cases in place of the project's own; null for those
 * @param misses whether the cases that are missed are told, one by one
 */
record MatchingOptions(@Nullable Path cases, int partners, int calls, long seed, boolean misses) {

    static MatchingOptions read(String[] arguments) {
        Path cases = null;
        var partners = 5_000;
        var calls = 200;
        var seed = 7L;
        var misses = false;
        for (var i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--cases" -> cases = Path.of(arguments[++i]);
                case "--partners" -> partners = Integer.parseInt(arguments[++i]);
                case "--calls" -> calls = Integer.parseInt(arguments[++i]);
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--misses" -> misses = true;
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
        }
        return new MatchingOptions(cases, partners, calls, seed, misses);
    }
}
