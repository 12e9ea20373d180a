package uk.healthcare.desk.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Calls of one screen, timed one by one, and their statements sent again without the application around them. */
final class Timed {

    /** What is sent again: enough for a median. */
    private static final int REPLAYED = 80;

    private final List<Double> milliseconds = new ArrayList<>();
    private final List<List<Statements.Statement>> sent = new ArrayList<>();

    /**
     * Warms up with a quarter of the calls, then times them.
     *
     * @param next draws a call and prepares it: what it does itself is not timed
     */
    static Timed calls(int calls, Supplier<Runnable> next) {
        for (var i = 0; i < Math.max(20, calls / 4); i++) {
            next.get().run();
        }
        var timed = new Timed();
        for (var i = 0; i < calls; i++) {
            timed.time(next.get());
        }
        return timed;
    }

    private void time(Runnable call) {
        var started = new long[1];
        sent.add(Statements.of(() -> {
            started[0] = System.nanoTime();
            call.run();
            milliseconds.add((System.nanoTime() - started[0]) / 1e6);
        }));
    }

    double p95() {
        return percentile(milliseconds, 0.95);
    }

    double p50() {
        return rounded(percentile(milliseconds, 0.5));
    }

    double p95Rounded() {
        return rounded(p95());
    }

    /** The most that one call sent. */
    int queries() {
        return sent.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The statements of other calls of this screen, when its own cannot be sent twice. */
    Map<String, Object> figures(List<List<Statements.Statement>> again) throws SQLException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("p50_ms", rounded(percentile(milliseconds, 0.5)));
        figures.put("p95_ms", rounded(p95()));
        figures.put("queries", queries());
        figures.put("sql_p50_ms", rounded(replayed(again)));
        figures.put("calls", milliseconds.size());
        return figures;
    }

    Map<String, Object> figures() throws SQLException {
        return figures(sent);
    }

    private static double replayed(List<List<Statements.Statement>> calls) throws SQLException {
        var times = new ArrayList<Double>();
        var weights = new Weights();
        try (var connection = WatchedDatabase.plain.getConnection()) {
            connection.setAutoCommit(false);
            for (var call : calls.subList(0, Math.min(REPLAYED, calls.size()))) {
                var started = System.nanoTime();
                for (var statement : call) {
                    var sentAt = System.nanoTime();
                    Statements.replay(statement, connection);
                    weights.consider(statement, (System.nanoTime() - sentAt) / 1e6);
                }
                times.add((System.nanoTime() - started) / 1e6);
                weights.called();
                connection.rollback();
            }
        }
        weights.tell();
        return percentile(times, 0.5);
    }

    /** By nearest rank. */
    private static double percentile(List<Double> values, double share) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
