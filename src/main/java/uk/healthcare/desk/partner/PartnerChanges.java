package uk.healthcare.desk.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.ui.Words;

/** Writes and reads the history of partners, in the transaction of the change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PartnerChanges {

    private static final String NEWEST = """
            select c.id, c.at, c.operation, c.about, c.contact_id, s.name who, p.name contact, f.field, f.was, f.became
              from (select * from partner_change
                     where partner_id = :partner
                       and (:before is null or (at, id) < (select b.at, b.id from partner_change b where b.id = :before))
                     order by at desc, id desc limit :most) c
              left join staff s on s.id = c.staff_id
              left join partner_contact p on p.id = c.contact_id
              left join partner_change_field f on f.change_id = c.id
             order by c.at desc, c.id desc, f.position""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PartnerChanges(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Keeps what changed, once the partner itself is written; nothing where it reads as before.
     *
     * @param by null: the system itself
     */
    void keep(PartnerId partner, String operation, Revision revision, @Nullable StaffId by) {
        if (revision.isEmpty()) {
            return;
        }
        var id = jdbc.sql("""
                        insert into partner_change (id, partner_id, at, staff_id, operation, about, contact_id)
                        values (next value for partner_change_seq, ?, ?, ?, ?, ?, ?) returning id""")
                .param(partner.value())
                .param(Utc.column(revision.at()))
                .param(by == null ? null : by.value())
                .param(operation)
                .param(revision.about())
                .param(revision.contact())
                .query(Long.class)
                .single();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var field : revision.fields()) {
            rows.add(new @Nullable Object[] {id, rows.size(), field.field(), field.from(), field.to()});
        }
        batches.batchUpdate(
                "insert into partner_change_field (change_id, position, field, was, became) values (?, ?, ?, ?, ?)",
                rows);
    }

    /** @param before the change just newer than the first one wanted; null: from the newest */
    List<PartnerChange> newest(PartnerId partner, @Nullable Long before, int most) {
        var bare = new LinkedHashMap<Long, PartnerChange>();
        var fields = new LinkedHashMap<Long, List<FieldChange>>();
        jdbc.sql(NEWEST)
                .param("partner", partner.value())
                .param("before", before)
                .param("most", most)
                .query(row -> {
                    var id = row.getLong("id");
                    if (!bare.containsKey(id)) {
                        bare.put(id, change(row));
                    }
                    if (row.getString("field") != null) {
                        fields.computeIfAbsent(id, first -> new ArrayList<>())
                                .add(new FieldChange(
                                        row.getString("field"), row.getString("was"), row.getString("became")));
                    }
                });
        return bare.values().stream()
                .map(one -> one.with(fields.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static PartnerChange change(ResultSet row) throws SQLException {
        return new PartnerChange(
                row.getLong("id"),
                Utc.moment(row, "at"),
                row.getString("who"),
                row.getString("operation"),
                about(row),
                List.of());
    }

    private static @Nullable String about(ResultSet row) throws SQLException {
        if (row.getObject("contact_id") == null) {
            return row.getString("about");
        }
        var name = row.getString("contact");
        return name == null ? Words.text("partner.contact.since-gone") : name;
    }
}
