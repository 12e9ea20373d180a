package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.TwoAtOnce;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MailDay;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.outside.LinkClosed;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Enquirers are asked whether what we recorded is right, reminded, and their answer is told; real mail in between. */
class ConfirmationTest extends DeskTest {

    private static final Pattern LINK = Pattern.compile("/outside/confirmation/([A-Za-z0-9_-]{43})");
    private static final ConfirmationAnswer YES =
            new ConfirmationAnswer(true, null, WithoutUs.LATER, 5, 4, "Thank you for all.");
    private static final ConfirmationAnswer NO =
            new ConfirmationAnswer(false, "About £900,000", WithoutUs.NO, null, null, null);

    private static MailDay mail;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private ConfirmationService confirmations;

    @Autowired
    private EnquirerConfirmationService answers;

    @Autowired
    private ConfirmationReminders reminders;

    @Autowired
    private CaseReferralsQuery query;

    @Autowired
    private CaseService cases;

    @Autowired
    private EnquiryPageQuery pages;

    @Autowired
    private JdbcClient jdbc;

    private final AgreementTerms terms = CaseSamples.terms();
    private SignedIn owner;
    private EnquiryId enquiry;
    private String partner;
    private String enquirer;

    @BeforeAll
    static void open() {
        mail = new MailDay();
    }

    @AfterAll
    static void close() {
        mail.close();
    }

    @BeforeEach
    void anAgreement() {
        var samples = new CaseSamples(application);
        actAs(Role.ADMINISTRATOR);
        mail.mailbox(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        partner = "Confirmed Beams " + enquiry.value();
        actAs(owner);
        var fields = CaseSamples.ofItsOwn("Dr Own " + enquiry.value());
        cases.edit(enquiry, pages.details(enquiry).fields(), fields);
        enquirer = Objects.requireNonNull(fields.email());
        ReferralId referral = samples.inDiscussion(enquiry, samples.partner(partner));
        agreements.record(referral, terms);
    }

    @Test
    void theEnquirerIsAskedInItsLanguageAndWhatItWasToldIsLogged() {
        jdbc.sql("update enquirer set language = 'fr' where email = ?")
                .param(enquirer)
                .update();
        var start = confirmations.begin(enquiry).orElseThrow();
        assertThat(start.letter().text()).contains("accord avec " + partner, "{link}");
        var message = ask();
        assertThat(disclosures()).isZero();
        mail.send(application, message);
        assertThat(mail.textFor(enquirer))
                .contains(partner)
                .containsPattern(LINK)
                .doesNotContain("{link}");
        assertThat(disclosures()).isEqualTo(1);
        assertThat(answers.look(secret()).language()).isEqualTo("fr");
        assertThat(jdbc.sql("select body from message where id = ?")
                        .param(message.value())
                        .query(String.class)
                        .single())
                .contains("{link}");
    }

    @Test
    void aYesConfirmsAndIsToldOnTheTimeline() {
        mail.send(application, ask());
        signOut();
        assertThat(answers.answer(secret(), YES).taken()).isTrue();
        actAs(owner);
        var row = Objects.requireNonNull(query.of(enquiry).agreement());
        assertThat(standing()).isEqualTo(ConfirmationRow.ConfirmationStanding.CONFIRMED);
        var answer = Objects.requireNonNull(
                Objects.requireNonNull(row.confirmation()).answer());
        assertThat(answer.content()).isEqualTo(YES);
        assertThat(answer.byLink()).isTrue();
        assertThat(answer.givenBy()).isEqualTo("Dr Own " + enquiry.value());
        assertThat(confirmedAt()).isNotNull();
        assertThat(timeline("Agreement with " + partner + " confirmed")).isEqualTo("""
                        Amount about right: yes
                        Would have happened without us: Yes, but later or smaller
                        Mark for us: 5 out of 5
                        Mark for the partner: 4 out of 5
                        In its own words: Thank you for all.
                        Given by: Dr Own %s""".formatted(enquiry));
        assertThat(tasks()).isZero();
        assertThat(jdbc.sql("select staff_id is null from audit_event where operation = ? and record_id = ?")
                        .params("agreement.confirm-by-link", enquiry.value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void aNoMakesATaskEvenWhenClosedAndChangesNothingThatIsRecorded() {
        cases.close(enquiry, Outcome.AGREEMENT_REACHED, "Signed", null);
        mail.send(application, ask());
        answers.answer(secret(), NO);
        assertThat(standing()).isEqualTo(ConfirmationRow.ConfirmationStanding.NOT_RIGHT);
        assertThat(confirmedAt()).isNull();
        assertThat(timeline("Agreement with " + partner + " not confirmed")).contains("About £900,000");
        assertThat(tasks()).isEqualTo(1);
        assertThat(Objects.requireNonNull(query.of(enquiry).agreement()).terms().inWords())
                .isEqualTo(terms.inWords());
        assertThatThrownBy(this::ask).hasMessage("confirmation.answered");
    }

    @Test
    void itIsAskedAgainOnlyWhenItChanged() {
        mail.send(application, ask());
        var first = secret();
        assertThatThrownBy(this::ask).hasMessage("confirmation.asked");
        agreements.correct(enquiry, terms, corrected(), null);
        assertThatThrownBy(() -> answers.look(first)).isInstanceOf(LinkClosed.class);
        assertThatThrownBy(() -> answers.answer(first, YES)).isInstanceOf(LinkClosed.class);
        mail.send(application, ask());
        answers.answer(secret(), YES);
        assertThat(confirmedAt()).isNotNull();
        agreements.correct(enquiry, corrected(), terms, null);
        assertThat(confirmedAt()).as("confirmed was something else").isNull();
        assertThat(standing()).isEqualTo(ConfirmationRow.ConfirmationStanding.NOT_ASKED);
    }

    @Test
    void aCorrectionOfWhatTheEnquirerWasNotToldLeavesTheConfirmation() {
        confirmations.record(enquiry, YES, Channel.PHONE, "Dr Sample", today());
        agreements.correct(
                enquiry,
                terms,
                new AgreementTerms(terms.kind(), terms.signedOn(), "Dr Sample", terms.values(), "A programme"),
                null);
        assertThat(confirmedAt()).isNotNull();
    }

    @Test
    void aQuestionTakenBackCanBeAskedAnew() {
        var message = ask();
        application.getBean(OutboxService.class).takeBack(enquiry, message);
        assertThat(standing()).isEqualTo(ConfirmationRow.ConfirmationStanding.NOT_DELIVERED);
        mail.send(application, ask());
        assertThat(standing()).isEqualTo(ConfirmationRow.ConfirmationStanding.ASKED);
    }

    @Test
    void aQuestionThatIsWithdrawnBeforeItLeavesDoesNotLeave() {
        var message = ask();
        var before = mail.receivedBy(enquirer);
        confirmations.withdraw(enquiry);
        mail.send(application, message);
        assertThat(mail.receivedBy(enquirer)).isEqualTo(before);
        assertThat(disclosures()).isZero();
    }

    @Test
    void itIsRemindedAtMostThreeTimesAndNeverEarly() {
        mail.send(application, ask());
        var before = mail.receivedBy(enquirer);
        remind();
        assertThat(mail.receivedBy(enquirer)).isEqualTo(before);
        for (var reminder = 1; reminder <= 3; reminder++) {
            leftDaysAgo(reminder == 1 ? 14 : reminder == 2 ? 35 : 70);
            remind();
            remind();
            assertThat(mail.receivedBy(enquirer)).isEqualTo(before + reminder);
            assertThat(mail.textFor(enquirer)).contains(partner).containsPattern(LINK);
        }
        leftDaysAgo(110);
        remind();
        assertThat(mail.receivedBy(enquirer)).isEqualTo(before + 3);
        answers.answer(secret(), YES);
        assertThat(confirmedAt()).isNotNull();
    }

    @Test
    void twoNodesAtOnceRemindOnce() throws Exception {
        mail.send(application, ask());
        leftDaysAgo(14);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> node = reminders::remind;
            nodes.invokeAll(List.of(node, node, node, node));
        }
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void anAnswerABounceAWithdrawalAndAReplyEndTheReminders() {
        mail.send(application, ask());
        leftDaysAgo(14);
        jdbc.sql("""
                        insert into message (id, enquiry_id, direction, purpose, at, sender, recipients, subject, body,
                          known_sender)
                        values (:id, :enquiry, 'IN', 'LETTER', :at, :sender, '', 'Re', 'Please do not ask', true)""")
                .param("id", 4_000_000_000L + enquiry.value())
                .param("enquiry", enquiry.value())
                .param("at", LocalDateTime.now())
                .param("sender", enquirer)
                .update();
        assertThat(written()).as("after a reply").isZero();
        jdbc.sql("delete from message where id = ?")
                .param(4_000_000_000L + enquiry.value())
                .update();

        setOutgoing("bounced_at = now(6), bounce = 'There is no such address'");
        assertThat(written()).as("after a bounce").isZero();
        assertThat(standing()).isEqualTo(ConfirmationRow.ConfirmationStanding.NOT_DELIVERED);
        setOutgoing("bounced_at = null, bounce = null");

        confirmations.withdraw(enquiry);
        assertThat(written()).as("after it was withdrawn").isZero();
        assertThat(standing()).isEqualTo(ConfirmationRow.ConfirmationStanding.OVER);

        mail.send(application, ask());
        leftDaysAgo(14);
        answers.answer(secret(), YES);
        assertThat(written()).as("after an answer").isZero();
    }

    @Test
    void whatIsSaidOnTheTelephoneIsRecordedAndEndsTheQuestion() {
        mail.send(application, ask());
        confirmations.record(enquiry, NO, Channel.PHONE, "Dr Sample", today());
        assertThat(tasks()).isEqualTo(1);
        assertThat(answers.answer(secret(), YES).taken()).isFalse();
        confirmations.record(enquiry, YES, Channel.MEETING, "Dr Sample", today());
        assertThat(confirmedAt()).isNotNull();
        assertThatThrownBy(() -> confirmations.record(enquiry, YES, Channel.PHONE, "Dr Sample", today()))
                .hasMessage("confirmation.already");
    }

    @Test
    void anAnswerWhileSomebodyCorrectsTheAgreementIsTakenOrToldThatItIsOver() throws Exception {
        var before = terms;
        for (var round = 0; round < 6; round++) {
            mail.send(application, ask());
            var secret = secret();
            var now = before;
            var next = now.equals(terms) ? corrected() : terms;
            var met = new TwoAtOnce(owner, owner)
                    .met(() -> answers.answer(secret, YES), () -> agreements.correct(enquiry, now, next, null));
            assertThat(met).allSatisfy(fault -> assertThat(fault).isInstanceOf(LinkClosed.class));
            before = next;
        }
    }

    @Test
    void anIncompleteAnswerIsToldBesideItsFieldAndChangesNothing() {
        var bad = Map.of(
                "amount", new ConfirmationAnswer(null, null, WithoutUs.NO, null, null, null),
                "rightAmount", new ConfirmationAnswer(false, " ", WithoutUs.NO, null, null, null),
                "withoutUs", new ConfirmationAnswer(true, null, null, null, null, null),
                "deskMark", new ConfirmationAnswer(true, null, WithoutUs.NO, 6, null, null),
                "partnerMark", new ConfirmationAnswer(true, null, WithoutUs.NO, null, 0, null),
                "words", new ConfirmationAnswer(true, null, WithoutUs.NO, null, null, "x".repeat(2_001)));
        bad.forEach((field, answer) -> assertThatThrownBy(
                        () -> confirmations.record(enquiry, answer, Channel.PHONE, "Dr Sample", today()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo(field)));
        assertThat(standing()).isEqualTo(ConfirmationRow.ConfirmationStanding.NOT_ASKED);
    }

    private MessageId ask() {
        return confirmations.ask(
                enquiry, new ConfirmationLetter(UUID.randomUUID(), "Is it right?", partner + ": please look. {link}"));
    }

    private void remind() {
        reminders.remind();
        jdbc.sql("""
                        select o.message_id from outgoing_message o join message m on m.id = o.message_id
                        where m.enquiry_id = ? and o.state = 'HELD'""")
                .param(enquiry.value())
                .query(Long.class)
                .list()
                .forEach(id -> mail.send(application, new MessageId(id)));
    }

    /** How many letters are written when it is looked for what is due. */
    private int written() {
        var before = letters();
        reminders.remind();
        return letters() - before;
    }

    private int letters() {
        return jdbc.sql("""
                        select count(*) from confirmation_letter l join agreement_confirmation c on c.id = l.confirmation_id
                        where c.enquiry_id = ?""").param(enquiry.value()).query(Integer.class).single();
    }

    private void leftDaysAgo(int days) {
        setOutgoing("sent_at = now(6) - interval %d day - interval 2 hour".formatted(days));
    }

    /** Of the letter that asked last. */
    private void setOutgoing(String change) {
        jdbc.sql("""
                        update outgoing_message set %s where message_id = (select max(l.message_id)
                          from confirmation_letter l join agreement_confirmation c on c.id = l.confirmation_id
                          where c.enquiry_id = ? and l.number = 0)""".formatted(change)).param(enquiry.value()).update();
    }

    private String secret() {
        var found = LINK.matcher(mail.textFor(enquirer));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private AgreementTerms corrected() {
        return new AgreementTerms(
                terms.kind(),
                terms.signedOn(),
                "Dr Sample",
                Map.of(FinancialYear.of(today()), new BigDecimal("900000")));
    }

    private ConfirmationRow.ConfirmationStanding standing() {
        var row = Objects.requireNonNull(query.of(enquiry).agreement()).confirmation();
        return row == null ? ConfirmationRow.ConfirmationStanding.NOT_ASKED : row.standing(Instant.now());
    }

    private LocalDateTime confirmedAt() {
        return jdbc.sql("select agreement_confirmed_at from enquiry where id = ?")
                .param(enquiry.value())
                .query((row, number) -> row.getObject(1, LocalDateTime.class))
                .list()
                .getFirst();
    }

    private int disclosures() {
        return jdbc.sql("select count(*) from disclosure where enquiry_id = ? and kind = 'AGREEMENT' and recipient = ?")
                .params(enquiry.value(), enquirer)
                .query(Integer.class)
                .single();
    }

    private int tasks() {
        return jdbc.sql("""
                        select count(*) from task where enquiry_id = ? and assignee_id = ? and done_at is null
                        and cancelled_at is null and title like 'Correct the agreement%'""")
                .params(enquiry.value(), owner.id().value())
                .query(Integer.class)
                .single();
    }

    private String timeline(String title) {
        return jdbc.sql("select body from timeline_entry where enquiry_id = ? and title = ?")
                .params(enquiry.value(), title)
                .query(String.class)
                .single();
    }

    private static LocalDate today() {
        return LocalDate.now(London.ZONE);
    }
}
