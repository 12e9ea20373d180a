package uk.healthcare.desk.enquiry;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;

/** The duplicates that one enquiry has taken in, and where a duplicate has gone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergedEnquiries {

    /**
     * The numbers of {@code :enquiry} and of all that were merged into it, also by way of another, as SQL for modules
     * that read what still stands under the duplicates. The index is named, since the database takes it for a poor one: nearly
     * no enquiry is a duplicate, and it would read them all.
     */
    public static final String WITH_MERGED = """
            (with recursive merged (id) as (
              select e.id from enquiry e where e.id = :enquiry
              union select d.id from merged m
                join enquiry d force index (fk_enquiry_duplicate_of) on d.duplicate_of_id = m.id)
            select id from merged)""";

    private final JdbcClient jdbc;
    private final EnquiryRepository enquiries;

    MergedEnquiries(JdbcClient jdbc, EnquiryRepository enquiries) {
        this.jdbc = jdbc;
        this.enquiries = enquiries;
    }

    /** All that were merged into it, also by way of another; locked, by {@link EnquiryAccess#lockedWithMerged} before. */
    List<Enquiry> of(Enquiry enquiry) {
        return into(enquiry.id()).stream()
                .map(EnquiryId::value)
                .map(enquiries::findForUpdate)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those that were merged into it, also by way of another. */
    List<EnquiryId> into(EnquiryId id) {
        return jdbc.sql("select id from enquiry where id in " + WITH_MERGED + " and id <> :enquiry order by id")
                .param("enquiry", id.value())
                .query((row, number) -> new EnquiryId(row.getLong("id")))
                .list();
    }

    /** The enquiry in which this one goes on: itself, or at the end of a chain the one into which it was merged. */
    public EnquiryId onwards(EnquiryId id) {
        var way = way(id);
        return way.isEmpty() ? id : way.getLast();
    }

    /** The one into which it was merged; nothing for one that was not. */
    Optional<EnquiryId> next(EnquiryId id) {
        return jdbc.sql("select duplicate_of_id as id from enquiry where id = :id and duplicate_of_id is not null")
                .param("id", id.value())
                .query((row, number) -> new EnquiryId(row.getLong("id")))
                .optional();
    }

    /** Itself, and one after the other those into which it was merged; nothing where there is no such enquiry. */
    List<EnquiryId> way(EnquiryId id) {
        return jdbc.sql("""
                        with recursive chain (id, next, steps) as (
                          select id, duplicate_of_id, 0 from enquiry where id = :id
                          union all
                          select e.id, e.duplicate_of_id, steps + 1 from chain c join enquiry e on e.id = c.next
                          where steps < 50)
                        select id from chain order by steps""")
                .param("id", id.value())
                .query((row, number) -> new EnquiryId(row.getLong("id")))
                .list();
    }

    /**
     * The duplicate with which a row came to that enquiry, if need be by way of another, and from which it would go back
     * there: with the last of several; the enquiry itself for what came by no merge.
     *
     * @param kind as in {@link MovedRows}
     */
    EnquiryId cameWith(EnquiryId id, String kind, long row) {
        return jdbc.sql("""
                        with recursive back (id, merge_id, steps) as (
                          select cast(:id as signed), cast(0 as signed), 0
                          union all
                          select m.from_id, m.id, steps + 1 from back b
                            join enquiry_merge m on m.into_id = b.id and m.undone_at is null
                            join merged_row r on r.merge_id = m.id and r.kind = :kind and r.row_id = :row
                          where steps < 50)
                        select id from back order by steps desc, merge_id desc limit 1""")
                .param("id", id.value())
                .param("kind", kind)
                .param("row", row)
                .query((one, number) -> new EnquiryId(one.getLong("id")))
                .single();
    }
}
