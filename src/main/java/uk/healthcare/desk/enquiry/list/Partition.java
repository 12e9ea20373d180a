package uk.healthcare.desk.enquiry.list;

import java.util.Collection;
import java.util.List;
import uk.healthcare.desk.enquiry.Stage;

/**
 * The parts of the table that an ordered page has to look at: each has an index that is already in the wanted order, so
 * a page is the first rows of each part, put together.
 *
 * @param prefix of the index names
 * @param conditions one part each
 */
record Partition(String prefix, List<String> conditions) {

    /** Beyond as many parts, the whole table in its order is the shorter way. */
    private static final int PARTS = 32;

    static Partition whole() {
        return new Partition("", List.of("1 = 1"));
    }

    static Partition ofOwner(String condition) {
        return new Partition("owner_", List.of(condition));
    }

    static Partition ofStages(Collection<Stage> stages) {
        return new Partition(
                "stage_",
                stages.stream().map(stage -> "e.stage = '" + stage.name() + "'").toList());
    }

    /** @param codes of markets in the reference data: never text that somebody typed */
    static Partition ofMarkets(Collection<String> codes) {
        return new Partition(
                "market_",
                codes.stream().map(code -> "e.market_code = '" + code + "'").toList());
    }

    static boolean isFew(Collection<?> values) {
        return !values.isEmpty() && values.size() <= PARTS;
    }
}
