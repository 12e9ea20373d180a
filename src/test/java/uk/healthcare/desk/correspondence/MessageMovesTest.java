package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.correspondence.timeline.CaseAttachment;
import uk.healthcare.desk.correspondence.timeline.CaseMessages;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.TimelineRow;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** A message moves to the enquiry it belongs to, and back. */
class MessageMovesTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MessageMoves moves;

    @Autowired
    private CaseMessages messages;

    @Autowired
    private EnquiryPageQuery enquiries;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseManagementService management;

    @Autowired
    private TriageService triage;

    @Autowired
    private MergeService merges;

    @Autowired
    private JdbcClient jdbc;

    private Letterbox box;
    private SignedIn officer;
    private EnquiryId source;
    private EnquiryId target;
    private IncomingId first;

    @BeforeEach
    void twoEnquiries() {
        box = new Letterbox(application);
        officer = actAs(Role.OFFICER);
        first = box.arrives(box.withFile("Dr One <one@first-" + box.unique() + ".example>", ""));
        source = box.enquiryOf(first);
        target = box.enquiryOf(
                box.arrives(box.letter("Dr Two <two@second-" + box.unique() + ".example>", "Eye clinic", "", "Eyes")));
    }

    @Test
    void itGoesWithItsEntriesAndFilesAtItsOwnTime() {
        var second = box.joins(source, box.withFile("Dr One <one@first-" + box.unique() + ".example>", ""));
        var before = entry(source, second);
        moves.move(second, target);
        assertThat(entry(target, second)).isEqualTo(before);
        assertThat(enquiries.timeline(source, 0)).noneMatch(row -> second.equals(row.message()));
        assertThat(titles(source)).contains("Message moved to " + reference(target));
        assertThat(titles(target)).contains("Message moved here from " + reference(source));
        assertThat(messages.of(List.of(second)).get(second)).satisfies(message -> {
            assertThat(message.enquiry()).isEqualTo(target);
            assertThat(message.attachments()).extracting(CaseAttachment::name).containsExactly("plan.txt");
        });
        assertThat(enquiries.details(source).stage()).isEqualTo(Stage.RECEIVED);

        moves.undo(second);
        assertThat(entry(source, second)).isEqualTo(before);
        assertThat(enquiries.timeline(target, 0)).noneMatch(row -> second.equals(row.message()));
        assertThat(titles(source)).contains("Message moved back from " + reference(target));
        assertThatThrownBy(() -> moves.undo(second)).hasMessage("mail.move.none");
    }

    @Test
    void anEnquiryMadeOfItAloneIsClosedAsADuplicateAndComesBack() {
        triage.claim(source);
        var message = box.messageOf(first);
        moves.move(message, target);
        assertThat(enquiries.details(source)).satisfies(closed -> {
            assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
            assertThat(closed.outcome()).isEqualTo(Outcome.DUPLICATE);
            assertThat(closed.duplicateOf()).isEqualTo(target);
        });
        assertThat(box.outcomeOf(first)).as("what became of it when it arrived").isEqualTo("NEW_ENQUIRY");
        assertThat(box.enquiryOf(first)).isEqualTo(target);

        moves.undo(message);
        assertThat(enquiries.details(source)).satisfies(open -> {
            assertThat(open.stage()).isEqualTo(Stage.TRIAGE);
            assertThat(open.outcome()).isNull();
            assertThat(open.owner()).isEqualTo(officer.id());
        });
        assertThat(box.outcomeOf(first)).isEqualTo("NEW_ENQUIRY");
        assertThat(box.enquiryOf(first)).isEqualTo(source);
    }

    @Test
    void takenBackFromEitherSideItIsTheSame() {
        var message = box.messageOf(first);
        moves.move(message, target);
        merges.undo(source);
        assertThat(box.outcomeOf(first)).isEqualTo("NEW_ENQUIRY");
        assertThat(box.enquiryOf(first)).isEqualTo(source);
        assertThat(movesNotTakenBack(message)).isZero();
        assertThatThrownBy(() -> moves.undo(message)).hasMessage("mail.move.none");

        moves.move(message, target);
        moves.undo(message);
        assertThat(box.outcomeOf(first)).isEqualTo("NEW_ENQUIRY");
        assertThat(box.enquiryOf(first)).isEqualTo(source);
        assertThat(movesNotTakenBack(message)).isZero();
        assertThatThrownBy(() -> merges.undo(source)).hasMessage("enquiry.merge.undo.none");
    }

    /** Of a time when moving an only message closed its enquiry, and wrote nothing down of a merge. */
    @Test
    void aMoveOfBeforeThereWereMergesIsTakenBackToo() {
        var message = box.messageOf(first);
        moves.move(message, target);
        jdbc.sql("delete from enquiry_merge where from_id = ?")
                .param(source.value())
                .update();
        jdbc.sql("update incoming_message set outcome = 'JOINED' where id = ?")
                .param(first.value())
                .update();
        moves.undo(message);
        assertThat(box.outcomeOf(first)).isEqualTo("NEW_ENQUIRY");
        assertThat(box.enquiryOf(first)).isEqualTo(source);
        assertThat(messages.of(List.of(message)).get(message).enquiry()).isEqualTo(source);
    }

    @Test
    void backToWhatWasMergedSinceIsBackToWhereThatGoesOn() {
        var second =
                box.joins(source, box.letter("Dr One <one@first-" + box.unique() + ".example>", "More", "", "More"));
        moves.move(second, target);
        var third = box.enquiryOf(box.arrives(
                box.letter("Dr Three <three@third-" + box.unique() + ".example>", "Ear clinic", "", "Ears")));
        merges.merge(source, third, null);
        moves.undo(second);
        assertThat(messages.of(List.of(second)).get(second).enquiry()).isEqualTo(third);

        moves.move(second, target);
        merges.merge(third, target, null);
        assertThatThrownBy(() -> moves.undo(second))
                .as("it is where that goes on")
                .hasMessage("mail.move.none");
    }

    @Test
    void anEnquiryOnWhichSomethingHappenedStaysOpen() {
        cases.note(source, "Rang them");
        moves.move(box.messageOf(first), target);
        assertThat(enquiries.details(source).stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void itsSenderAnswersThereFromNowOn() {
        var message = box.messageOf(first);
        var header = jdbc.sql("select header_id from message where id = ?")
                .param(message.value())
                .query(String.class)
                .single();
        moves.move(message, target);
        var answer = box.arrives(box.letter(
                "one@first-" + box.unique() + ".example",
                "Re: Plans",
                "In-Reply-To: <" + header + ">\n",
                "More plans"));
        assertThat(box.enquiryOf(answer)).isEqualTo(target);
        moves.undo(message);
        assertThat(addresses(target))
                .as("a second message of the same sender keeps the address")
                .contains("one@first-" + box.unique() + ".example");
    }

    @Test
    void theAddressGoesBackWithTheOnlyMessage() {
        cases.note(source, "Rang them");
        var message = box.messageOf(first);
        moves.move(message, target);
        assertThat(addresses(target)).contains("one@first-" + box.unique() + ".example");
        moves.undo(message);
        assertThat(addresses(target)).doesNotContain("one@first-" + box.unique() + ".example");
    }

    @Test
    void whereThePersonSeesNothingNothingMoves() {
        var message = box.messageOf(first);
        actAs(Role.MANAGER);
        management.restrict(target, true);
        actAs(officer);
        assertThatThrownBy(() -> moves.move(message, target)).isInstanceOf(NotFound.class);
        actAs(Role.MANAGER);
        management.restrict(source, true);
        actAs(officer);
        assertThatThrownBy(() -> moves.move(message, source)).isInstanceOf(NotFound.class);
        assertThat(box.enquiryOf(first)).isEqualTo(source);
    }

    @Test
    void oursStayAndSoDoesWhatIsThereAlready() {
        var message = box.messageOf(first);
        assertThatThrownBy(() -> moves.move(message, source)).hasMessage("mail.move.there");
        jdbc.sql("update message set direction = 'OUT' where id = ?")
                .param(message.value())
                .update();
        assertThatThrownBy(() -> moves.move(message, target)).hasMessage("mail.move.ours");
    }

    private long movesNotTakenBack(MessageId message) {
        return jdbc.sql("select count(*) from message_move where message_id = ? and undone_at is null")
                .param(message.value())
                .query(Long.class)
                .single();
    }

    private String entry(EnquiryId enquiry, MessageId message) {
        return enquiries.timeline(enquiry, 0).stream()
                .filter(row -> message.equals(row.message()))
                .map(row -> row.at() + row.title() + row.kind())
                .reduce((one, other) -> one + other)
                .orElse("none");
    }

    private List<String> titles(EnquiryId enquiry) {
        return enquiries.timeline(enquiry, 0).stream().map(TimelineRow::title).toList();
    }

    private String reference(EnquiryId enquiry) {
        return enquiries.details(enquiry).reference();
    }

    private List<String> addresses(EnquiryId enquiry) {
        return jdbc.sql("select address from case_address where enquiry_id = ?")
                .param(enquiry.value())
                .query(String.class)
                .list();
    }
}
