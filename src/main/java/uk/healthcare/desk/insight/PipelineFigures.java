package uk.healthcare.desk.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.insight.InsightFigures.AgeRow;
import uk.healthcare.desk.insight.InsightFigures.StageRow;

/**
 * What is open now. Open: not closed. Late: the earliest due time of its running clocks has passed. Age: whole London
 * days since it was received.
 */
@Component
class PipelineFigures {

    private final JdbcClient jdbc;

    PipelineFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pipeline of(Scope scope, Instant now) {
        var cells = jdbc.sql(Scope.ONCE + """
                        select e.stage, %s as band, count(*) as open, coalesce(sum(e.next_due_at < :now), 0) as late,
                          sum(e.received_at < :start) as earlier
                        from enquiry e
                        where e.stage in (:open) and %s
                        group by e.stage, band""".formatted(bandOf(scope, London.dateOf(now)), scope.sql()))
                .params(scope.parameters())
                .query((row, n) -> new Cell(
                        Stage.valueOf(row.getString("stage")),
                        AgeBand.values()[row.getInt("band")],
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("earlier")))
                .list();
        return new Pipeline(cells);
    }

    private static String bandOf(Scope scope, LocalDate today) {
        var sql = new StringBuilder("case");
        for (var band : AgeBand.values()) {
            var from = band.receivedFrom(today);
            if (from == null) {
                sql.append(" else ").append(band.ordinal());
            } else {
                var name = "age_" + band.ordinal();
                scope.moment(name, London.startOf(from));
                sql.append(" when e.received_at >= :%s then %d".formatted(name, band.ordinal()));
            }
        }
        return sql.append(" end").toString();
    }

    private record Cell(Stage stage, AgeBand band, long open, long late, long earlier) {}

    /** Open enquiries by stage and age. */
    static final class Pipeline {

        private final List<Cell> cells;

        private Pipeline(List<Cell> cells) {
            this.cells = cells;
        }

        long open() {
            return cells.stream().mapToLong(Cell::open).sum();
        }

        long late() {
            return cells.stream().mapToLong(Cell::late).sum();
        }

        /** Those received before the period began. */
        long earlier() {
            return cells.stream().mapToLong(Cell::earlier).sum();
        }

        List<StageRow> stages() {
            List<StageRow> rows = new ArrayList<>();
            for (var stage : Stage.values()) {
                if (stage.isOpen()) {
                    var own = cells.stream().filter(cell -> cell.stage == stage).toList();
                    rows.add(new StageRow(
                            stage,
                            own.stream().mapToLong(Cell::open).sum(),
                            own.stream().mapToLong(Cell::late).sum()));
                }
            }
            return rows;
        }

        List<AgeRow> ages() {
            return cells.stream()
                    .map(cell -> new AgeRow(cell.stage, cell.band, cell.open))
                    .toList();
        }
    }
}
