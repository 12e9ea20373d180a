package uk.healthcare.desk.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of the processors this process and those it has started have used: unlike time, it hardly knows other load. */
record Processors(Duration desk, Duration database, Duration others) {

    static Processors used() {
        var database = Duration.ZERO;
        var others = Duration.ZERO;
        for (var process : ProcessHandle.current().descendants().toList()) {
            var spent = process.info().totalCpuDuration().orElse(Duration.ZERO);
            if (process.info().command().orElse("").contains("mariadbd")) {
                database = database.plus(spent);
            } else {
                others = others.plus(spent);
            }
        }
        return new Processors(
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO), database, others);
    }

    /** Milliseconds since then for each of so many messages or enquiries. */
    Map<String, Object> perPiece(Processors before, int pieces) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("desk", milliseconds(desk.minus(before.desk), pieces));
        figures.put("database", milliseconds(database.minus(before.database), pieces));
        if (!others.equals(before.others)) {
            figures.put("mail_server", milliseconds(others.minus(before.others), pieces));
        }
        return figures;
    }

    private static double milliseconds(Duration spent, int pieces) {
        return Math.round(spent.toMillis() * 100.0 / pieces) / 100.0;
    }
}
