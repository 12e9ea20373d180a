package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.TwoAtOnce;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** A message is moved while its enquiry, or the one it shall reach, is merged: nobody waits for ever, nothing is lost. */
class MessageMovesAtOnceTest extends DeskTest {

    private static final int ROUNDS = 10;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MessageMoves moves;

    @Autowired
    private MergeService merges;

    @Autowired
    private CaseService cases;

    @Autowired
    private EnquiryPageQuery query;

    @Autowired
    private JdbcClient jdbc;

    private Letterbox box;
    private SignedIn officer;

    @BeforeEach
    void box() {
        box = new Letterbox(application);
        officer = actAs(Role.OFFICER);
    }

    @Test
    void movingAMessageOfAnEnquiryThatIsMerged() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var source = enquiry("one" + round);
            var target = enquiry("two" + round);
            var second = box.joins(source, letter("one" + round));
            assertThat(both(() -> moves.move(second, target), () -> merges.merge(source, target, null)))
                    .as("round " + round)
                    .allSatisfy(met -> assertThat(met)
                            .isInstanceOfSatisfying(
                                    RuleViolation.class,
                                    refused ->
                                            assertThat(refused.key()).isIn("mail.move.there", "mail.move.meanwhile")));
            assertThat(enquiryOf(second)).isEqualTo(target);
        }
    }

    @Test
    void movingAMessageBackOfAnEnquiryThatIsMerged() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var source = enquiry("one" + round);
            var target = enquiry("two" + round);
            cases.note(source, "Rang them");
            var second = box.joins(source, letter("one" + round));
            moves.move(second, target);
            assertThat(both(() -> moves.undo(second), () -> merges.merge(target, source, null)))
                    .as("round " + round)
                    .allSatisfy(met -> assertThat(met)
                            .isInstanceOfSatisfying(
                                    RuleViolation.class,
                                    refused ->
                                            assertThat(refused.key()).isIn("mail.move.none", "mail.move.meanwhile")));
            assertThat(enquiryOf(second)).isEqualTo(source);
        }
    }

    @Test
    void movingAMessageToAnEnquiryThatIsMerged() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var source = enquiry("one" + round);
            var target = enquiry("two" + round);
            var last = enquiry("three" + round);
            cases.note(source, "Rang them");
            var second = box.joins(source, letter("one" + round));
            assertThat(both(() -> moves.move(second, target), () -> merges.merge(target, last, null)))
                    .as("round " + round)
                    .allSatisfy(met -> assertThat(met)
                            .isInstanceOfSatisfying(
                                    RuleViolation.class,
                                    refused -> assertThat(refused.key()).isEqualTo("mail.move.meanwhile")));
            assertThat(query.details(enquiryOf(second)).stage().isOpen())
                    .as("not on the duplicate")
                    .isTrue();
        }
    }

    private List<Throwable> both(Runnable one, Runnable other) throws Exception {
        return new TwoAtOnce(officer, officer).met(one, other);
    }

    private String letter(String name) {
        return box.letter("Dr One <" + name + "@" + name + "-" + box.unique() + ".example>", "Plans", "", "More");
    }

    private EnquiryId enquiry(String name) {
        return box.enquiryOf(box.arrives(letter(name)));
    }

    private EnquiryId enquiryOf(MessageId message) {
        return jdbc.sql("select enquiry_id from message where id = ?")
                .param(message.value())
                .query((row, number) -> new EnquiryId(row.getLong(1)))
                .single();
    }
}
