package uk.healthcare.desk.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.TwoAtOnce;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.outside.LinkClosed;
import uk.healthcare.desk.referral.AlreadyAnswered;
import uk.healthcare.desk.referral.overview.ConfirmationRow;

/** Enquirers are asked whether what we recorded is right, and their answer is told; real mail in between. */
class ConfirmationTest extends AgreementToConfirm {

    private static final ConfirmationAnswer NO =
            new ConfirmationAnswer(false, "About £900,000", WithoutUs.NO, null, null, null);

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
        answers.answer(secret(), YES);
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
        cases.close(enquiry, Outcome.AGREEMENT_REACHED, "Signed");
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
    void whatIsSaidOnTheTelephoneIsRecordedAndEndsTheQuestion() {
        mail.send(application, ask());
        confirmations.record(enquiry, NO, Channel.PHONE, "Dr Sample", today());
        assertThat(tasks()).isEqualTo(1);
        assertThatThrownBy(() -> answers.answer(secret(), YES)).isInstanceOf(AlreadyAnswered.class);
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

    private AgreementTerms corrected() {
        return new AgreementTerms(
                terms.kind(),
                terms.signedOn(),
                "Dr Sample",
                Map.of(FinancialYear.of(today()), new BigDecimal("900000")));
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
