package uk.healthcare.desk.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;

/** What is written down of merges: which enquiry went into which, what was moved, and whether it was taken back. */
@Component
class MergeRecords {

    /** Rows of one statement; a long case has thousands. */
    private static final int TOGETHER = 500;

    private final JdbcClient jdbc;

    MergeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before what was known of patient data in the one that goes on */
    record Standing(long id, Merge merge, PatientDataKnown before) {}

    void keep(Merge merge, PatientDataKnown before, MovedRows moved) {
        var id = jdbc.sql("select next value for enquiry_merge_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into enquiry_merge
                          (id, from_id, into_id, at, staff_id, patient_data, patient_data_by, patient_data_at)
                        values (:id, :from, :into, :at, :by, :state, :stateBy, :stateAt)""")
                .param("id", id)
                .param("from", merge.from().value())
                .param("into", merge.into().value())
                .param("at", Utc.column(merge.at()))
                .param("by", number(merge.by()))
                .param("state", before.state().name())
                .param("stateBy", number(before.by()))
                .param("stateAt", before.at() == null ? null : Utc.column(before.at()))
                .update();
        moved.all().forEach((kind, rows) -> keep(id, kind, rows));
    }

    private void keep(long merge, String kind, List<Long> rows) {
        for (var start = 0; start < rows.size(); start += TOGETHER) {
            var some = rows.subList(start, Math.min(rows.size(), start + TOGETHER));
            var values = new ArrayList<Object>();
            some.forEach(row -> values.addAll(List.of(merge, kind, row)));
            jdbc.sql("insert into merged_row (merge_id, kind, row_id) values "
                            + String.join(
                                    ", ", some.stream().map(row -> "(?, ?, ?)").toList()))
                    .params(values)
                    .update();
        }
    }

    /** The one that still holds; nothing for a duplicate of a time when nothing was moved. */
    Optional<Standing> standing(EnquiryId from, EnquiryId into) {
        return jdbc.sql("""
                        select * from enquiry_merge where from_id = :from and into_id = :into and undone_at is null
                        order by id desc limit 1""")
                .param("from", from.value())
                .param("into", into.value())
                .query(MergeRecords::standing)
                .optional();
    }

    /** Duplicates that were merged into the same one after that, and still are. */
    List<EnquiryId> since(Standing standing) {
        return jdbc.sql("""
                        select from_id from enquiry_merge
                        where into_id = :into and id > :id and undone_at is null order by id""")
                .param("into", standing.merge().into().value())
                .param("id", standing.id())
                .query((row, number) -> new EnquiryId(row.getLong("from_id")))
                .list();
    }

    MovedRows moved(Standing standing) {
        var moved = new MovedRows();
        jdbc.sql("select kind, row_id from merged_row where merge_id = :id order by kind, row_id")
                .param("id", standing.id())
                .query(row -> {
                    moved.add(row.getString("kind"), List.of(row.getLong("row_id")));
                });
        return moved;
    }

    void undone(Standing standing, Act act) {
        jdbc.sql("update enquiry_merge set undone_at = :at, undone_by = :by where id = :id")
                .param("at", Utc.column(act.at()))
                .param("by", number(act.by()))
                .param("id", standing.id())
                .update();
    }

    private static @Nullable Long number(@Nullable StaffId person) {
        return person == null ? null : person.value();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getLong("id"),
                new Merge(
                        new EnquiryId(row.getLong("from_id")),
                        new EnquiryId(row.getLong("into_id")),
                        person(row, "staff_id"),
                        Utc.moment(row, "at")),
                new PatientDataKnown(
                        PatientData.valueOf(row.getString("patient_data")),
                        person(row, "patient_data_by"),
                        Utc.momentOrNull(row, "patient_data_at")));
    }

    private static @Nullable StaffId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new StaffId(id);
    }
}
