package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.timeline.CaseMessages;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.staff.Role;

/** The mail of a duplicate goes over with it: whoever answers it is read where the case goes on. */
class MergedMessagesTest extends DeskTest {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2026, 1, 5, 9, 0);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MergeService merges;

    @Autowired
    private MessageMoves moves;

    @Autowired
    private CaseMessages messages;

    @Autowired
    private TriageService triage;

    @Autowired
    private EnquiryPageQuery query;

    @Autowired
    private JdbcClient jdbc;

    private Letterbox box;
    private String sender;
    private EnquiryId from;
    private EnquiryId into;
    private IncomingId first;

    @BeforeEach
    void twoEnquiriesByMail() {
        box = new Letterbox(application);
        sender = "one@first-" + box.unique() + ".example";
        actAs(Role.OFFICER);
        first = box.arrives(box.withFile("Dr One <" + sender + ">", ""));
        from = box.enquiryOf(first);
        into = enquiry("two");
    }

    @AfterEach
    void nothingOfThisTestIsSent() {
        jdbc.sql("update outgoing_message set state = 'DISCARDED' where mailbox_id = ?")
                .param(box.id().value())
                .update();
    }

    private EnquiryId enquiry(String name) {
        return box.enquiryOf(box.arrives(box.letter(
                "Dr " + name + " <" + name + "@" + name + "-" + box.unique() + ".example>", "Eye clinic", "", "Eyes")));
    }

    @Test
    void messagesWithTheirFilesGoOverAndComeBackRowForRow() {
        box.joins(from, box.withFile("Dr One <" + sender + ">", ""));
        var ofBoth = places();
        var message = box.messageOf(first);
        merges.merge(from, into, null);
        assertThat(messagesOf(from)).isEmpty();
        assertThat(messagesOf(into)).hasSize(3);
        assertThat(box.enquiryOf(first)).isEqualTo(into);
        assertThat(messages.of(List.of(message)).get(message).attachments()).hasSize(1);
        assertThat(query.timeline(into, 0)).anySatisfy(row -> {
            assertThat(row.message()).isEqualTo(message);
            assertThat(row.origin()).isNotNull();
        });

        var later = box.arrives(answerTo(message));
        assertThat(box.enquiryOf(later)).as("by what it answers").isEqualTo(into);
        merges.undo(from);
        assertThat(places()).containsAll(ofBoth).hasSizeGreaterThan(ofBoth.size());
        assertThat(box.enquiryOf(later)).as("came afterwards").isEqualTo(into);
    }

    @Test
    void anAnswerByTheTokenOfALetterLandsWhereTheCaseGoesOn() {
        var token = "abcdefghijklmnopqrst"
                + box.unique().replaceAll("[^a-z2-7]", "z").substring(0, 6);
        var letter = box.messageOf(first);
        jdbc.sql("""
                        insert into outgoing_message (message_id, version, mailbox_id, state, token, held_till, attempts,
                          next_attempt_at) values (?, 0, ?, 'SENT', ?, ?, 1, ?)""")
                .params(letter.value(), box.id().value(), token, LONG_AGO, LONG_AGO)
                .update();
        var last = enquiry("three");
        merges.merge(from, into, null);
        merges.merge(into, last, null);
        var answer = box.arrives(box.letter(
                "colleague@elsewhere-" + box.unique() + ".example",
                "Re: Plans",
                "In-Reply-To: <reply." + token + "@desk.example>\n",
                "Here they are"));
        assertThat(box.enquiryOf(answer)).as("at the end of the chain").isEqualTo(last);
        merges.undo(into);
        merges.undo(from);
        assertThat(messagesOf(from)).contains(letter);
    }

    @Test
    void aReferenceInASubjectSuggestsTheOneThatGoesOn() {
        merges.merge(from, into, null);
        var reference = query.details(from).reference();
        var incoming = box.arrives(
                box.letter("new@third-" + box.unique() + ".example", "About " + reference, "", "Any news?"));
        assertThat(jdbc.sql("select suggested_id from message where incoming_id = ?")
                        .param(incoming.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(into.value());
    }

    @Test
    void whatIsPutOnTheDuplicateAfterwardsReachesTheOther() {
        merges.merge(from, into, null);
        var message = box.joins(from, box.letter("Dr One <" + sender + ">", "Plans", "", "More"));
        assertThat(messagesOf(into)).contains(message);
        moves.move(message, enquiry("three"));
        moves.move(message, from);
        assertThat(messagesOf(into)).as("moved to the duplicate").contains(message);
    }

    @Test
    void aMessageThatWasMovedElsewhereSinceStaysThere() {
        var second = box.joins(from, box.letter("Dr One <" + sender + ">", "Plans", "", "More"));
        merges.merge(from, into, null);
        var third = enquiry("three");
        moves.move(second, third);
        assertThat(toldOn(third, second)).isEqualTo(1);
        assertThat(toldOn(into, second)).as("with what was merged into it").isZero();
        merges.undo(from);
        assertThat(messagesOf(third)).contains(second);
        assertThat(messagesOf(from)).containsExactly(box.messageOf(first));
        assertThat(toldOn(third, second)).isEqualTo(1);
        assertThat(toldOn(from, second)).isZero();
    }

    @Test
    void whatIsToldOfAMessageGoesBackWhereItWas() {
        var second = box.joins(from, box.letter("Dr One <" + sender + ">", "Plans", "", "More"));
        var last = enquiry("last");
        merges.merge(from, into, null);
        merges.merge(into, last, null);
        var before = places();
        moves.move(second, enquiry("three"));
        assertThat(toldOn(last, second)).isZero();
        moves.undo(second);
        assertThat(places()).containsExactlyInAnyOrderElementsOf(before);
        merges.undo(into);
        merges.undo(from);
        assertThat(messagesOf(from)).contains(second);
        assertThat(toldOn(from, second)).isEqualTo(1);
        assertThat(toldOn(into, second)).isZero();
    }

    @Test
    void machineMailOfADuplicateIsTakenOffWithWhatWasToldOfIt() {
        var second = box.joins(from, box.letter("Dr One <" + sender + ">", "Plans", "", "More"));
        merges.merge(from, into, null);
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        nothing -> application.getBean(EnquiryMail.class).forget(second));
        assertThat(toldOn(into, second)).isZero();
    }

    @Test
    void aLetterToAPartnerOnItsWayStopsIt() {
        var letter = box.joins(from, box.letter("Dr One <" + sender + ">", "Plans", "", "More"));
        jdbc.sql("update message set direction = 'OUT', purpose = 'APPROACH' where id = ?")
                .param(letter.value())
                .update();
        jdbc.sql("""
                        insert into outgoing_message (message_id, version, mailbox_id, state, token, held_till, attempts,
                          next_attempt_at) values (?, 0, ?, 'HELD', ?, '2099-01-01', 0, '2099-01-01')""").params(letter.value(), box.id().value(), box.unique()).update();
        assertThat(merges.refusal(from, into))
                .as("before anybody tries")
                .get()
                .extracting(RuleViolation::key)
                .isEqualTo("mail.merge.on-its-way");
        assertThatThrownBy(() -> merges.merge(from, into, null)).hasMessage("mail.merge.on-its-way");
        assertThat(query.details(from).stage()).isEqualTo(Stage.RECEIVED);
        assertThat(messagesOf(from)).hasSize(2);
    }

    @Test
    void whatWasKeptBackForPatientDataStaysBack() {
        triage.replacePatientData(from, List.of("patients of Mr Nobody"), false);
        var message = box.messageOf(first);
        merges.merge(from, into, null);
        triage.noPatientDataFound(into);
        assertThatThrownBy(() -> messages.original(message)).isInstanceOf(NotFound.class);
        assertThat(messages.of(List.of(message)).get(message).originalKept()).isFalse();
        var own = messagesOf(into).stream().filter(one -> !one.equals(message)).toList();
        assertThat(messages.original(own.getFirst())).isNotNull();
    }

    private String answerTo(MessageId message) {
        var header = jdbc.sql("select header_id from message where id = ?")
                .param(message.value())
                .query(String.class)
                .single();
        return box.letter(sender, "Re: Plans", "In-Reply-To: <" + header + ">\n", "More plans");
    }

    private long toldOn(EnquiryId enquiry, MessageId message) {
        return query.timeline(enquiry, 0).stream()
                .filter(row -> message.equals(row.message()))
                .count();
    }

    private List<MessageId> messagesOf(EnquiryId enquiry) {
        return jdbc.sql("select id from message where enquiry_id = ? order by id")
                .param(enquiry.value())
                .query((row, number) -> new MessageId(row.getLong(1)))
                .list();
    }

    private List<String> places() {
        return jdbc.sql("""
                        select concat('message ', id, ' on ', enquiry_id) from message where enquiry_id in (:both)
                        union all select concat('incoming ', id, ' on ', enquiry_id, ' ', outcome) from incoming_message
                          where enquiry_id in (:both) and id not in (select m.incoming_id from message m
                            where m.enquiry_id in (:both) and m.incoming_id is not null)
                        union all select concat('address ', address, ' of ', enquiry_id) from case_address
                          where enquiry_id in (:both)
                        union all select concat('entry ', id, ' on ', enquiry_id) from timeline_entry
                          where enquiry_id in (:both) and message_id is not null""")
                .param("both", List.of(from.value(), into.value()))
                .query(String.class)
                .list();
    }
}
