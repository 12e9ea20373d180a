package uk.healthcare.desk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two ways to find partners without matching: the database's full text over all that the directory says of a partner, in
 * the words that it shows, and a draw in which a partner with more offers has more tickets.
 */
final class Entries {

    private static final String TEXTS = """
            create table bench_entry as
            select p.id, p.name, p.folded_name, concat_ws(' ', p.name, p.about, p.town,
                (select group_concat(concat_ws(' ', a.name, pa.name, m.name, o.setting, o.evidence) separator ' ')
                   from offer o join service_area a on a.code = o.area_code left join service_area pa on pa.code = a.parent_code
                   left join engagement_model m on m.code = o.model_code where o.partner_id = p.id),
                (select group_concat(concat_ws(' ', k.name, a.name, t.client, t.description, t.evidence) separator ' ')
                   from track_record t left join market k on k.code = t.market_code
                   left join service_area a on a.code = t.area_code where t.partner_id = p.id)) words,
              1 + (select count(*) from offer o where o.partner_id = p.id) tickets
              from partner p where p.active""";

    private static final String SEARCH = """
            select name from bench_entry where match(words) against (:text in natural language mode)
             order by match(words) against (:text in natural language mode) desc, folded_name limit 3""";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("set session group_concat_max_len = 1000000").update();
        jdbc.sql("drop table if exists bench_entry").update();
        jdbc.sql(TEXTS).update();
        jdbc.sql("alter table bench_entry add primary key (id), add fulltext index ft_entry (words)").update();
    }

    /** The first three by the text and the name of its market. */
    List<String> byWords(LabelledCase one) {
        var market = one.market() == null ? "" : jdbc.sql("select name from market where code = ?")
                .param(one.market()).query(String.class).optional().orElse("");
        return jdbc.sql(SEARCH).param("text", one.text() + " " + market).query(String.class).list();
    }

    private record Ticket(String name, int number) {}

    /** The share of hits of so many draws of three for each case. */
    double drawn(List<LabelledCase> cases, int draws, long seed) {
        var tickets = jdbc.sql("select name, tickets from bench_entry order by id")
                .query((row, number) -> new Ticket(row.getString(1), row.getInt(2)))
                .list();
        var random = new Random(seed);
        var hits = 0;
        for (var one : cases) {
            for (var draw = 0; draw < draws; draw++) {
                hits += three(tickets, random).stream().anyMatch(one::isRight) ? 1 : 0;
            }
        }
        return cases.isEmpty() ? 0 : hits / (double) (cases.size() * draws);
    }

    private static List<String> three(List<Ticket> tickets, Random random) {
        var left = new ArrayList<>(tickets);
        var drawn = new ArrayList<String>();
        while (drawn.size() < 3 && !left.isEmpty()) {
            var at = random.nextInt(left.stream().mapToInt(Ticket::number).sum());
            var i = 0;
            while (at >= left.get(i).number()) {
                at -= left.get(i++).number();
            }
            drawn.add(left.remove(i).name());
        }
        return drawn;
    }
}
