package uk.healthcare.desk.enquiry.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.healthcare.desk.common.Slug;
import uk.healthcare.desk.staff.ColumnChoice;

/** What the list can tell of an enquiry behind its reference and summary, which always stand first. */
enum ListColumn {
    MARKET,
    STAGE,
    OWNER,
    DUE,
    NEXT,
    RECEIVED,
    ORGANISATION,
    ENQUIRER,
    REGION,
    AREAS,
    TRACK,
    PRIORITY,
    SOURCE,
    NEXT_ON,
    WAITING,
    STAGE_SINCE,
    CHANGED,
    OUTCOME,
    CLOSED;

    static final List<ListColumn> USUAL = List.of(MARKET, STAGE, OWNER, DUE, NEXT, RECEIVED);

    /** Those chosen, in their order; names that no column has any more are passed over. */
    static List<ListColumn> of(ColumnChoice choice) {
        var chosen = choice.columns().stream()
                .map(name -> Slug.in(ListColumn.class, name))
                .filter(Objects::nonNull)
                .toList();
        return chosen.isEmpty() ? USUAL : chosen;
    }

    /** All there are: those shown first, in their order. */
    static List<ListColumn> beginningWith(List<ListColumn> shown) {
        return Stream.concat(shown.stream(), Stream.of(values())).distinct().toList();
    }

    String slug() {
        return Slug.of(this);
    }
}
