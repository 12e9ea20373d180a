package uk.healthcare.desk.enquiry.list;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/**
 * The list of enquiries, page by page, in at most three statements whatever the filter. The first, only where words,
 * areas or partners are asked for, finds whether one of their lists is short. The second collects what matches until more
 * is found than is counted. If it found all, the page is cut from them; if not, it comes from the short list or, since
 * matches are frequent enough for meeting a page of them soon, from walking the order itself.
 */
@Service
public class EnquiryListQuery {

    private final JdbcClient database;
    private final CurrentStaff currentStaff;
    private final Visibility visibility;
    private final ReferenceData reference;
    private final Clock clock;

    EnquiryListQuery(
            JdbcClient database,
            CurrentStaff currentStaff,
            Visibility visibility,
            ReferenceData reference,
            Clock clock) {
        this.database = database;
        this.currentStaff = currentStaff;
        this.visibility = visibility;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * @param cursor where to go on, or null for the first page
     * @param size rows a page, at most {@link Page#COUNTED}
     */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Page<EnquiryRow> page(EnquiryFilter filter, EnquiryOrder order, @Nullable Cursor cursor, int size) {
        var person = currentStaff.get();
        var criteria = new ListCriteria(filter, person, visibility.of(person), reference, clock.instant());
        var sql = new ListSql(criteria, order, oneListIsShort(criteria));
        var found = keys(sql.collect(Page.COUNTED + 1), criteria.parameters());
        if (found.size() <= Page.COUNTED) {
            return cut(found, order, cursor, size);
        }
        var parameters = criteria.parameters();
        parameters.putAll(ListSql.position(cursor));
        var rows = rows(sql.page(cursor, size + 1), parameters);
        return walked(rows, order, cursor, size);
    }

    private boolean oneListIsShort(ListCriteria criteria) {
        if (criteria.postings().isEmpty()) {
            return false;
        }
        var shortest = criteria.postings().stream()
                .map(Posting::length)
                .collect(Collectors.joining(", ", "select least(" + Posting.SHORT + ", ", ")"));
        return database.sql(shortest)
                        .params(criteria.parameters())
                        .query(Integer.class)
                        .single()
                < Posting.SHORT;
    }

    private List<OrderKey> keys(String sql, Map<String, Object> parameters) {
        return database.sql(sql)
                .params(parameters)
                .query((row, number) ->
                        new OrderKey(OrderKey.micros(row.getObject(2, LocalDateTime.class)), row.getLong(1)))
                .list();
    }

    private List<EnquiryRow> rows(String sql, Map<String, Object> parameters) {
        return database.sql(sql)
                .params(parameters)
                .query(new EnquiryRowMapper())
                .list();
    }

    private Page<EnquiryRow> cut(List<OrderKey> found, EnquiryOrder order, @Nullable Cursor cursor, int size) {
        var sorted = found.stream().sorted(OrderKey.comparing(order)).toList();
        var from = 0;
        var to = Math.min(size, sorted.size());
        if (cursor != null) {
            var behind = OrderKey.countBefore(sorted, cursor, order);
            from = cursor.forward() ? behind : Math.max(0, behind - size);
            to = cursor.forward() ? Math.min(sorted.size(), from + size) : behind;
        }
        var wanted = sorted.subList(from, to);
        var newer = from == 0 || wanted.isEmpty() ? null : wanted.getFirst().cursor(false, from);
        var older = to == sorted.size() || wanted.isEmpty()
                ? null
                : wanted.getLast().cursor(true, to);
        return new Page<>(inOrder(wanted), newer, older, from, sorted.size(), false);
    }

    private List<EnquiryRow> inOrder(List<OrderKey> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var ids = wanted.stream().map(OrderKey::id).toList();
        var rows = rows(ListSql.rows(), Map.of("ids", ids)).stream()
                .collect(Collectors.toMap(row -> row.id().value(), row -> row));
        return ids.stream().map(rows::get).toList();
    }

    private static Page<EnquiryRow> walked(
            List<EnquiryRow> rows, EnquiryOrder order, @Nullable Cursor cursor, int size) {
        var forward = cursor == null || cursor.forward();
        var more = rows.size() > size;
        var shown = more ? rows.subList(0, size) : rows;
        shown = forward ? shown : shown.reversed();
        var position = cursor == null ? 0 : forward ? cursor.position() : Math.max(0, cursor.position() - shown.size());
        if (shown.isEmpty()) {
            return new Page<>(shown, null, null, position, Page.COUNTED, true);
        }
        var hasNewer = forward ? cursor != null : more;
        var hasOlder = !forward || more;
        var newer = hasNewer ? OrderKey.of(shown.getFirst(), order).cursor(false, position) : null;
        var older = hasOlder ? OrderKey.of(shown.getLast(), order).cursor(true, position + shown.size()) : null;
        return new Page<>(shown, newer, older, position, Page.COUNTED, true);
    }
}
