package uk.healthcare.desk.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.InterestId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;

/** Reads and writes the conflict-of-interest register. */
@Component
class InterestRows {

    private static final String ROWS = """
            select i.*, s.name person_name, p.name partner_name, d.name declared_name, e.name ended_name
              from interest i
              join staff s on s.id = i.staff_id
              join partner p on p.id = i.partner_id
              join staff d on d.id = i.declared_by
              left join staff e on e.id = i.ended_by
             where %s
             order by s.name, p.folded_name, i.id""";

    /** The condition that an entry of alias {@code i} keeps its person from choosing its partner. */
    private static final String COUNTS =
            "i.ended_at is null and i.valid_from <= :today and (i.valid_until is null or i.valid_until >= :today)";

    private final JdbcClient jdbc;

    InterestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Interest> all() {
        return rows("true", Map.of());
    }

    List<Interest> of(StaffId person) {
        return rows("i.staff_id = :person", Map.of("person", person.value()));
    }

    List<Interest> in(PartnerId partner) {
        return rows("i.partner_id = :partner", Map.of("partner", partner.value()));
    }

    List<Interest> counting(LocalDate today) {
        return rows(COUNTS, Map.of("today", today));
    }

    Optional<Interest> find(InterestId id) {
        return rows("i.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    Optional<Interest> counting(StaffId person, PartnerId partner, LocalDate today) {
        return rows(
                        COUNTS + " and i.staff_id = :person and i.partner_id = :partner",
                        Map.of("today", today, "person", person.value(), "partner", partner.value()))
                .stream()
                .findFirst();
    }

    List<InterestRegister.Choice> partners() {
        return jdbc.sql("select id, name from partner where active order by folded_name, id")
                .query((row, number) ->
                        new InterestRegister.Choice(new PartnerId(row.getLong("id")), row.getString("name")))
                .list();
    }

    /** Managers with no interest in the partner: who may choose it instead. */
    List<String> freeManagers(PartnerId partner, StaffId but, LocalDate today, int most) {
        return jdbc.sql("""
                        select s.name from staff s join staff_role r on r.staff_id = s.id and r.role = 'MANAGER'
                         where s.enabled and s.id <> :but
                           and not exists (select 1 from interest i
                                            where i.staff_id = s.id and i.partner_id = :partner and %s)
                         order by s.name, s.id limit :most""".formatted(COUNTS))
                .param("partner", partner.value())
                .param("but", but.value())
                .param("today", today)
                .param("most", most)
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Until this transaction ends nobody else declares for that person: the same interest would stand twice. */
    void lock(StaffId person) {
        jdbc.sql("select id from staff where id = ? for update")
                .param(person.value())
                .query(Long.class)
                .optional();
    }

    InterestId add(StaffId person, InterestTerms.Declared terms, StaffId by, Instant at) {
        var id =
                jdbc.sql("select next value for interest_seq").query(Long.class).single();
        jdbc.sql("""
                insert into interest (id, staff_id, partner_id, why, valid_from, valid_until, declared_by, declared_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(person.value())
                .param(terms.partner().value())
                .param(terms.why())
                .param(terms.from())
                .param(terms.until())
                .param(by.value())
                .param(Utc.column(at))
                .update();
        return new InterestId(id);
    }

    boolean end(InterestId id, StaffId by, Instant at) {
        return jdbc.sql("update interest set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(by.value(), Utc.column(at), id.value())
                        .update()
                == 1;
    }

    void reopen(InterestId id) {
        jdbc.sql("update interest set ended_by = null, ended_at = null where id = ?")
                .params(id.value())
                .update();
    }

    private List<Interest> rows(String where, Map<String, ?> parameters) {
        return jdbc.sql(ROWS.formatted(where))
                .params(parameters)
                .query(InterestRows::row)
                .list();
    }

    private static Interest row(ResultSet row, int number) throws SQLException {
        return new Interest(
                new InterestId(row.getLong("id")),
                new StaffId(row.getLong("staff_id")),
                row.getString("person_name"),
                new PartnerId(row.getLong("partner_id")),
                row.getString("partner_name"),
                row.getString("why"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("declared_name"),
                Utc.moment(row, "declared_at"),
                row.getString("ended_name"),
                Utc.momentOrNull(row, "ended_at"));
    }
}
