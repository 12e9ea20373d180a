package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which messages join the enquiry that they answer, and which only suggest it: who writes counts for more than what they name. */
class MailJoiningTest extends MailIntakeCase {

    @Test
    void anAnswerOfTheEnquirerJoins() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        office.deliver(desk, letter("a@" + unique + ".example", "Re: One", "b", header("In-Reply-To", "a"), "More"));
        check();
        assertJoined();
    }

    @Test
    void aColleagueOfTheEnquirerJoins() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        office.deliver(
                desk, letter("b@" + unique + ".example", "Re: One", "b", header("References", "x", "a"), "More"));
        check();
        assertJoined();
    }

    @Test
    void anAnswerThatCameBeforeWhatItAnswersIsJoined() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "Re: One", "b", header("References", "a"), "More"));
        check();
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        check();
        assertJoined();
    }

    @Test
    void aStrangerWithForgedReferencesDoesNotJoin() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        office.deliver(
                desk,
                letter("x@elsewhere-" + unique + ".example", "Re: One", "b", header("References", "a"), "Me too"));
        check();
        var rows = rows();
        assertThat(rows).extracting(Row::outcome).containsExactly("NEW_ENQUIRY", "NEW_ENQUIRY");
        assertThat(suggestedFor(rows.get(1))).isEqualTo(rows.get(0).enquiry());
    }

    @Test
    void aStrangerAtAPublicProviderIsNoColleague() throws Exception {
        office.deliver(desk, letter("a" + unique + "@gmail.com", "One", "a", "", "First"));
        office.deliver(desk, letter("b" + unique + "@gmail.com", "Re: One", "b", header("References", "a"), "Me too"));
        check();
        assertThat(rows()).extracting(Row::outcome).containsExactly("NEW_ENQUIRY", "NEW_ENQUIRY");
    }

    @Test
    void aReferenceInTheSubjectOnlySuggests() throws Exception {
        office.deliver(desk, letter("a@" + unique + ".example", "One", "a", "", "First"));
        check();
        var first = rows().getFirst();
        var reference = jdbc.sql("select reference from enquiry where id = :id")
                .param("id", first.enquiry())
                .query(String.class)
                .single();
        office.deliver(desk, letter("x@" + unique + "-b.example", "About " + reference, "b", "", "News"));
        check();
        var second = rows().get(1);
        assertThat(second.outcome()).isEqualTo("NEW_ENQUIRY");
        assertThat(suggestedFor(second)).isEqualTo(first.enquiry());
    }

    @Test
    void aSharedMessageIdDoesNotMixTwoPeople() throws Exception {
        office.deliver(desk, letter("a@" + unique + "-a.example", "One", "same", "", "First"));
        office.deliver(desk, letter("b@" + unique + "-b.example", "Two", "same", "", "Second"));
        office.deliver(
                desk, letter("b@" + unique + "-b.example", "Re: Two", "c", header("In-Reply-To", "same"), "More"));
        check();
        var rows = rows();
        assertThat(rows).extracting(Row::outcome).containsExactly("NEW_ENQUIRY", "NEW_ENQUIRY", "JOINED");
        assertThat(rows.get(2).enquiry()).isEqualTo(rows.get(1).enquiry());
    }

    private String header(String name, String... ids) {
        var value = new StringBuilder(name + ":");
        for (var id : ids) {
            value.append(" <").append(id).append("@").append(unique).append(".example>");
        }
        return value + "\n";
    }

    private void assertJoined() {
        var rows = rows();
        assertThat(rows).extracting(Row::outcome).containsExactly("NEW_ENQUIRY", "JOINED");
        assertThat(rows.get(1).enquiry()).isEqualTo(rows.get(0).enquiry());
    }

    private @Nullable Long suggestedFor(Row row) {
        return jdbc.sql("select suggested_id from message where enquiry_id = :id")
                .param("id", row.enquiry())
                .query((r, n) -> (Long) r.getObject(1))
                .optional()
                .orElse(null);
    }
}
