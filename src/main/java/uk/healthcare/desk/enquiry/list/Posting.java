package uk.healthcare.desk.enquiry.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.EnquiryWords;

/**
 * Something whose enquiries stand together in an index of another table: a word, a service area, a partner. Where such a
 * list is short, a search walks it; where it is long, most enquiries are on it and a search asks of each.
 *
 * @param table with a column {@code enquiry_id}
 * @param match what rows of the table belong to it
 */
record Posting(String table, String match, Map<String, Object> parameters) {

    /** A list of fewer entries is walked. Walking costs about four microseconds an entry. */
    static final int SHORT = 10_000;

    /** An eighth word hardly narrows what seven have found. */
    private static final int WORDS = 7;

    private static final int PREFIX = 3;

    static Posting area(List<String> codes) {
        return new Posting("enquiry_service_area", "area_code in (:areas)", Map.of("areas", codes));
    }

    static Posting partner(PartnerId partner) {
        return new Posting("partner_progress", "partner_id = :partner", Map.of("partner", partner.value()));
    }

    /** One for each word of the text; the last word may be the beginning of a longer one. */
    static List<Posting> words(String text) {
        var words = EnquiryWords.in(text);
        var postings = new ArrayList<Posting>();
        for (var i = 0; i < Math.min(words.size(), WORDS); i++) {
            var name = "word" + i;
            var last = i == words.size() - 1 && beginsWords(words.get(i));
            postings.add(new Posting(
                    "enquiry_word",
                    last ? "word like :" + name : "word = :" + name,
                    Map.of(name, last ? words.get(i) + "%" : words.get(i))));
        }
        return postings;
    }

    private static boolean beginsWords(String word) {
        var letters = word.codePointCount(0, word.length());
        return letters >= PREFIX || letters == 1;
    }

    /** How long it is, counted no further than {@link #SHORT}. */
    String length() {
        return "(select count(*) from (select 1 from " + table + " where " + match + " limit " + SHORT + ") l)";
    }

    /** As a part of a join; the first is number 0. */
    String joined(int number) {
        var name = "w" + number;
        return "(select enquiry_id from " + table + " where " + match + ") " + name
                + (number == 0 ? "" : " on " + name + ".enquiry_id = w0.enquiry_id");
    }

    /** Asked of enquiry {@code e}. A scalar subquery, since MariaDB would turn {@code exists} into a join and walk it. */
    String contains() {
        return "(select 1 from " + table + " where enquiry_id = e.id and " + match + " limit 1) is not null";
    }
}
