package uk.healthcare.desk.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.SavedViewId;
import uk.healthcare.desk.common.StaffId;

/** The rows of saved views. Each statement names whose they are. */
@Component
class StoredViews {

    private static final String SELECT = "select id, version, list, name, query, position from saved_view ";

    private final JdbcClient jdbc;

    StoredViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> all(StaffId owner, String list) {
        return jdbc.sql(SELECT + "where staff_id = :owner and list = :list order by position, id")
                .param("owner", owner.value())
                .param("list", list)
                .query(StoredViews::view)
                .list();
    }

    Optional<SavedView> find(StaffId owner, SavedViewId id) {
        return jdbc.sql(SELECT + "where id = :id and staff_id = :owner")
                .param("id", id.value())
                .param("owner", owner.value())
                .query(StoredViews::view)
                .optional();
    }

    /** The one of that name, however its letters are written. */
    Optional<SavedView> named(StaffId owner, String list, String name) {
        return jdbc.sql(SELECT + "where staff_id = :owner and list = :list and name = :name")
                .param("owner", owner.value())
                .param("list", list)
                .param("name", name)
                .query(StoredViews::view)
                .optional();
    }

    /** Those at its place or behind it make room. */
    SavedViewId insert(StaffId owner, String list, String name, String query, int position) {
        jdbc.sql("""
                        update saved_view set position = position + 1
                        where staff_id = :owner and list = :list and position >= :position""")
                .param("owner", owner.value())
                .param("list", list)
                .param("position", position)
                .update();
        return new SavedViewId(jdbc.sql("""
                        insert into saved_view (id, version, staff_id, list, name, query, position)
                        values (next value for saved_view_seq, 0, :owner, :list, :name, :query, :position)
                        returning id""")
                .param("owner", owner.value())
                .param("list", list)
                .param("name", name)
                .param("query", query)
                .param("position", position)
                .query(Long.class)
                .single());
    }

    void update(StaffId owner, SavedViewId id, String name, String query) {
        jdbc.sql("""
                        update saved_view set name = :name, query = :query, version = version + 1
                        where id = :id and staff_id = :owner""")
                .param("name", name)
                .param("query", query)
                .param("id", id.value())
                .param("owner", owner.value())
                .update();
    }

    /** No change of what the view is: its version stays. */
    void place(StaffId owner, SavedViewId id, int position) {
        jdbc.sql("update saved_view set position = :position where id = :id and staff_id = :owner")
                .param("position", position)
                .param("id", id.value())
                .param("owner", owner.value())
                .update();
    }

    void delete(StaffId owner, SavedViewId id) {
        jdbc.sql("delete from saved_view where id = :id and staff_id = :owner")
                .param("id", id.value())
                .param("owner", owner.value())
                .update();
    }

    /** One window of the person after the other, so that names stay different and places unlike. */
    void lock(StaffId owner) {
        jdbc.sql("select id from staff where id = :owner for update")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                new SavedViewId(row.getLong("id")),
                row.getInt("version"),
                row.getString("list"),
                row.getString("name"),
                row.getString("query"),
                row.getInt("position"));
    }
}
