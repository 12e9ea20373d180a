package uk.healthcare.desk.enquiry.list;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the list.
 *
 * @param walked whether a page is sorted out of what is on all lists that are asked for, instead of met in the order
 */
record ListSql(ListCriteria criteria, EnquiryOrder order, boolean walked) {

    /** The clocks of partners whose answer is awaited. */
    private static final String RUNNING =
            "from clock_run c where c.enquiry_id = e.id and c.kind = 'PARTNER_ANSWER' and c.met_at is null and c.ended_at is null)";

    private static final String COLUMNS = """
            select e.id, e.reference, e.summary, o.name organisation, q.name enquirer, e.market_code, m.name market,
              e.area_codes, e.other_area, e.stage, e.stage_entered_at, e.priority, e.track, e.source, e.owner_id, s.name owner, e.restricted, e.received_at, e.updated_at,
              e.next_due_at, e.next_step, e.next_step_on, e.waiting_for, e.hold_kind, e.hold_until, e.outcome, e.closed_at,
              %1$s(c.started_at) %2$s asked_at, %1$s(c.target_days) %2$s asked_days, (select max(c.chased_at) %2$s chased_at
            """.formatted("(select min", RUNNING);
    private static final String NAMES = """
            left join organisation o on o.id = e.organisation_id
            left join enquirer q on q.id = e.enquirer_id
            left join market m on m.code = e.market_code
            left join staff s on s.id = e.owner_id
            """;

    /** Rows of the parameter {@code ids}, in no order. */
    static String rows() {
        return COLUMNS + "from enquiry e\n" + NAMES + "where e.id in (:ids)";
    }

    /** The parameters that say where a page begins. */
    static Map<String, Object> position(@Nullable Cursor cursor) {
        return cursor == null ? Map.of() : Map.of("key", OrderKey.column(cursor.key()), "last", cursor.id());
    }

    /**
     * Id and order key of that many matches; which ones is left to the optimiser. It begins with the lists, however long:
     * of one's entries a larger part matches than of all enquiries.
     */
    String collect(int limit) {
        var keys = "e.id, e." + order.column();
        var select = criteria.postings().isEmpty()
                ? "select " + keys + "\nfrom enquiry e"
                : "select distinct " + keys + "\nfrom " + lists() + "\njoin enquiry e on e.id = w0.enquiry_id";
        return select + "\nwhere " + criteria.where() + "\nlimit " + limit;
    }

    /** That many rows from the cursor on, or back; those of a page that goes back come in reverse. */
    String page(@Nullable Cursor cursor, int limit) {
        var sense = order.descending() == (cursor == null || cursor.forward()) ? "desc" : "asc";
        var sorted = " order by k " + sense + ", id " + sense + " limit " + limit;
        var parts = walked ? Partition.whole() : criteria.partition();
        var union = parts.conditions().stream()
                .map(part -> "(select e.id, e." + order.column() + " k from "
                        + source(" force index (" + order.index(parts.prefix()) + ")") + "\nwhere " + part
                        + start(cursor) + "\n  and " + conditions() + sorted + ")")
                .collect(Collectors.joining("\nunion all\n", "(", sorted + ")"));
        return COLUMNS + "from " + union + " p\nstraight_join enquiry e on e.id = p.id\n" + NAMES + "order by p.k "
                + sense + ", p.id " + sense;
    }

    private String source(String hint) {
        return walked
                ? "(select distinct w0.enquiry_id from " + lists()
                        + ") w straight_join enquiry e on e.id = w.enquiry_id"
                : "enquiry e" + hint;
    }

    /** What is on all of them, an enquiry perhaps more than once. */
    private String lists() {
        var lists = criteria.postings();
        return IntStream.range(0, lists.size())
                .mapToObj(number -> lists.get(number).joined(number))
                .collect(Collectors.joining("\njoin "));
    }

    private String start(@Nullable Cursor cursor) {
        if (cursor == null) {
            return "";
        }
        var beyond = order.descending() == cursor.forward() ? "<" : ">";
        var column = "e." + order.column();
        return "\n  and ((%1$s = :key and e.id %2$s :last) or %1$s %2$s :key)".formatted(column, beyond);
    }

    private String conditions() {
        return criteria.postings().stream()
                .filter(_ -> !walked)
                .map(posting -> "\n  and " + posting.contains())
                .collect(Collectors.joining("", criteria.where(), ""));
    }
}
