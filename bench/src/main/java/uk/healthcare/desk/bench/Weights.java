package uk.healthcare.desk.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Which statements a screen spends its time on, for whoever looks for the reason. */
final class Weights {

    private static final int SHOWN = 4;
    private static final int WIDTH = 220;

    private final Map<String, double[]> byStatement = new HashMap<>();
    private int calls;

    /** Statements that differ in numbers and quoted words only are one. */
    void consider(Statements.Statement statement, double milliseconds) {
        var text = statement.sql().replaceAll("'[^']*'", "'…'").replaceAll("\\d+", "9").replaceAll("\\s+", " ").strip();
        byStatement.computeIfAbsent(text, key -> new double[1])[0] += milliseconds;
    }

    void called() {
        calls++;
    }

    void tell() {
        byStatement.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()[0]))
                .limit(SHOWN)
                .forEach(entry -> Bench.progress("  %.2f ms a call: %s".formatted(
                        entry.getValue()[0] / calls, shortened(entry.getKey()))));
    }

    private static String shortened(String text) {
        return text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text;
    }
}
