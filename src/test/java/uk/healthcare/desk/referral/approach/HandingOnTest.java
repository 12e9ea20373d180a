package uk.healthcare.desk.referral.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthcare.desk.outside.Visitor.text;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.outside.Visitor;

/** UC-24: a partner hands its approach on to a colleague, and cannot write to strangers by it. */
class HandingOnTest extends ApproachWithLink {

    private static final Pattern LINK = Pattern.compile("/outside/answer/[A-Za-z0-9_-]{43}");

    private final String colleague = "colleague-" + unique + "@partner.example";

    @Test
    void aColleagueGetsALinkOfTheirOwn() {
        assertThat(done(partner.sends(page + "/colleague", "name", "Sam O’Neill", "address", colleague)))
                .contains("Your colleague gets a message");
        partner.sends(page + "/colleague", "name", "Sam O’Neill", "address", colleague);
        assertThat(disclosed()).as("before the letter left").isZero();
        mail.sendAll(application);
        assertThat(mail.receivedBy(colleague)).as("sent twice, written once").isEqualTo(1);
        var letter = mail.textFor(colleague);
        assertThat(letter).contains("Dear Sam O’Neill", "Ada Beam").doesNotContain(BRIEF, "{link}");
        var theirs = LINK.matcher(letter);
        assertThat(theirs.find()).isTrue();
        assertThat(theirs.group()).isNotEqualTo(page);
        assertThat(disclosed()).isEqualTo(1);
        var other = new Visitor(application);
        assertThat(text(other.opens(theirs.group()))).contains(BRIEF);
        assertThat(done(other.sends(theirs.group() + "/interested"))).contains("You have told us");
        assertThat(text(partner.opens(page))).contains("You have told us");
        assertThat(timeline()).contains("handed the approach on", "Sam O’Neill (" + colleague + ")");
    }

    @Test
    void ourMailboxIsNoWayToWriteToStrangers() {
        var path = page + "/colleague";
        assertThat(text(partner.sends(path, "name", "Win http://evil.example now", "address", colleague)))
                .contains("with letters only", "value=\"" + colleague + "\"");
        assertThat(text(partner.sends(path, "name", "Sam", "address", "nobody")))
                .contains("correct format");
        assertThat(text(partner.sends(path, "name", "Sam", "address", "contact@partner.example")))
                .contains("has a link to this enquiry already");
        for (int number = 0; number < HandingOn.MOST_BY_ONE_LINK; number++) {
            assertThat(partner.sends(path, "name", "Sam", "address", number + colleague)
                            .getStatus())
                    .isEqualTo(303);
        }
        assertThat(text(partner.sends(path, "name", "Sam", "address", "one-more-" + colleague)))
                .contains("cannot be handed on again");
        assertThat(text(partner.opens(page))).doesNotContain("Hand on to a colleague");
    }

    private int disclosed() {
        return jdbc.sql("select count(*) from disclosure where recipient = :to and kind = 'BRIEF' and text = :brief")
                .param("to", colleague)
                .param("brief", BRIEF)
                .query(Integer.class)
                .single();
    }
}
