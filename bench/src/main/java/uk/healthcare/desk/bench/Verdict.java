package uk.healthcare.desk.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.correspondence.MailOutcome;

/** What became of the letters, read from the tables, against what was written down before they were sent. */
final class Verdict {

    private final Map<Integer, Fate> fates = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int lost;
    private int doubled;
    private int misplaced;
    private int misread;

    /** A message as the tables have it. */
    record Fate(
            long incoming,
            @Nullable String outcome,
            @Nullable String machine,
            @Nullable Long enquiry,
            long messages,
            @Nullable Long suggested,
            @Nullable String text) {}

    private Verdict() {}

    /** @param uids by the numbers of the letters */
    static Verdict of(List<Letter> letters, List<Long> uids, JdbcClient jdbc) {
        var verdict = new Verdict();
        var byUid = fates(jdbc);
        for (var letter : letters) {
            var fate = byUid.get(uids.get(letter.number()));
            if (fate != null) {
                verdict.fates.put(letter.number(), fate);
            }
        }
        letters.forEach(verdict::judge);
        verdict.countEnquiries(letters, jdbc);
        return verdict;
    }

    private static Map<Long, Fate> fates(JdbcClient jdbc) {
        var fates = new HashMap<Long, Fate>();
        jdbc.sql("""
                        select l.uid, i.id, i.outcome, i.machine_kind, i.enquiry_id, m.suggested_id,
                          concat(m.body, ' ', coalesce(m.quoted, '')) text,
                          (select count(*) from message o where o.incoming_id = i.id) messages
                        from mail_ledger l
                        join incoming_message i on i.id = l.incoming_id
                        left join message m on m.id = (select min(o.id) from message o where o.incoming_id = i.id)""")
                .query(row -> {
                    fates.put(row.getLong("uid"), new Fate(
                            row.getLong("id"),
                            row.getString("outcome"),
                            row.getString("machine_kind"),
                            row.getObject("enquiry_id", Long.class),
                            row.getLong("messages"),
                            row.getObject("suggested_id", Long.class),
                            row.getString("text")));
                });
        return fates;
    }

    private void judge(Letter letter) {
        var expected = letter.expected();
        var fate = fates.get(letter.number());
        if (fate == null || fate.outcome() == null) {
            lost++;
            tell(letter, fate == null ? "is not in the ledger" : "has no outcome");
            return;
        }
        var first = fates.get(expected.sameAs());
        if (first == null || first.incoming() != fate.incoming()) {
            doubled++;
            tell(letter, "is not known to be letter " + expected.sameAs());
        } else if (fate.messages() > 1) {
            doubled++;
            tell(letter, "is on its enquiry " + fate.messages() + " times");
        }
        if (!isPlaced(expected, fate)) {
            misplaced++;
            tell(letter, "should be " + expected + " and is " + fate.outcome() + " " + fate.machine() + ", enquiry "
                    + fate.enquiry() + ", suggested " + fate.suggested());
        }
        if (expected.words() != null && !oneLine(String.valueOf(fate.text())).contains(oneLine(expected.words()))) {
            misread++;
            tell(letter, "should say " + expected.words());
        }
    }

    private boolean isPlaced(Letter.Expected expected, Fate fate) {
        if (!expected.outcome().name().equals(fate.outcome())) {
            return false;
        }
        if (expected.machine() != null && !expected.machine().equals(fate.machine())) {
            return false;
        }
        if (expected.suggested() != null && !enquiryOf(expected.suggested()).equals(fate.suggested())) {
            return false;
        }
        return expected.enquiryOf() == null
                ? fate.enquiry() == null
                : enquiryOf(expected.enquiryOf()).equals(fate.enquiry());
    }

    private Long enquiryOf(int letter) {
        var fate = fates.get(letter);
        return fate == null || fate.enquiry() == null ? Long.valueOf(-1) : fate.enquiry();
    }

    /** An enquiry that no letter asked for is one too many, wherever it came from. */
    private void countEnquiries(List<Letter> letters, JdbcClient jdbc) {
        var wanted = letters.stream()
                .filter(letter -> letter.expected().outcome() == MailOutcome.NEW_ENQUIRY)
                .filter(letter -> letter.expected().sameAs() == letter.number())
                .count();
        var there = jdbc.sql("select count(*) from enquiry").query(Long.class).single();
        if (there > wanted) {
            doubled += (int) (there - wanted);
            wrong.add("There are %d enquiries in place of %d".formatted(there, wanted));
        }
    }

    private void tell(Letter letter, String what) {
        wrong.add("letter %d (%s) %s".formatted(letter.number(), letter.kind(), what));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    Map<Integer, Fate> fates() {
        return fates;
    }

    List<String> wrong() {
        return wrong;
    }

    void into(Map<String, Object> figures) {
        figures.put("lost", lost);
        figures.put("doubled", doubled);
        figures.put("misplaced", misplaced);
        figures.put("misread", misread);
    }
}
