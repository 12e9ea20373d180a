package uk.healthcare.desk.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Act;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.enquiry.Enquiry;
import uk.healthcare.desk.enquiry.EnquiryContacts.Talk;
import uk.healthcare.desk.enquiry.NextStep;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.StepKind;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.matching.Decision;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.Agreement;
import uk.healthcare.desk.referral.AgreementTerms;
import uk.healthcare.desk.referral.Confirmation;
import uk.healthcare.desk.referral.ConfirmationAnswer;
import uk.healthcare.desk.referral.Consent;
import uk.healthcare.desk.referral.ConsentTerms;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.Disclaimer;
import uk.healthcare.desk.referral.DueDiligence;
import uk.healthcare.desk.referral.DueDiligenceAnswer;
import uk.healthcare.desk.referral.DueDiligenceQuestion;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.Visit;
import uk.healthcare.desk.referral.VisitTerms;
import uk.healthcare.desk.ui.Words;

/**
 * One enquiry with all that belongs to it, as the services of enquiry and referral would have written it step by step:
 * each step is a command of the aggregates, told to both, at a moment of the past. Partners are real: no words are
 * put into their mouths.
 */
final class CaseFile {

    /** Where what is new goes; it has its id from then on. */
    interface Keeper {

        void keep(Object record);
    }

    private final Enquiry enquiry;
    private final WorkingCalendar calendar;
    private final Disclaimer disclaimer;
    private final Keeper keeper;
    private final Map<Referral, String> names = new LinkedHashMap<>();
    private @Nullable DueDiligence look;
    private @Nullable Agreement agreement;

    CaseFile(Enquiry enquiry, WorkingCalendar calendar, Disclaimer disclaimer, Keeper keeper) {
        this.enquiry = enquiry;
        this.calendar = calendar;
        this.disclaimer = disclaimer;
        this.keeper = keeper;
    }

    Enquiry enquiry() {
        return enquiry;
    }

    Act act(StaffId by, Instant at) {
        return new Act(by, at, calendar);
    }

    /** All that were shortlisted, in that order. */
    List<Referral> referrals() {
        return List.copyOf(names.keySet());
    }

    String name(Referral referral) {
        return names.get(referral);
    }

    /** @param reason why it was chosen though another stood before it */
    Referral shortlist(Decision decision, @Nullable String reason, Act act) {
        var referral = Referral.shortlist(enquiry.id(), decision, reason, by(act), act.at());
        names.put(referral, decision.name());
        keeper.keep(referral);
        enquiry.shortlisted(referral.id(), decision.partner(), decision.name(), act);
        return referral;
    }

    void approach(Referral referral, Channel channel, String text, Act act) {
        var due = calendar.plusWorkingDays(act.at(), ClockKind.PARTNER_ANSWER.days());
        referral.approach(channel, text, due, by(act), act.at());
        enquiry.partnerApproached(referral.id(), name(referral), channel, text, act);
    }

    void accept(Referral referral, Act act) {
        referral.accept(null, by(act), act.at());
        enquiry.partnerAccepted(referral.id(), name(referral), null, act);
    }

    void decline(Referral referral, DeclineReason why, Act act) {
        referral.decline(why, null, by(act), act.at());
        enquiry.partnerDeclined(referral.id(), name(referral), why.told(null), act);
    }

    void needsMore(Referral referral, String question, LocalDate until, Act act) {
        referral.needsMore(question, by(act), act.at());
        enquiry.partnerNeedsMore(referral.id(), name(referral), question, until, act);
    }

    void lapse(Referral referral, Act act) {
        referral.lapse(by(act), act.at());
        enquiry.partnerLapsed(referral.id(), name(referral), act);
    }

    void withdraw(Referral referral, String reason, Act act) {
        referral.end(reason, by(act), act.at());
        enquiry.partnerWithdrew(referral.id(), name(referral), reason, act);
    }

    void consent(String givenBy, String wording, Set<PartnerId> partners, Act act) {
        var terms = new ConsentTerms(givenBy, Channel.EMAIL, wording, partners);
        keeper.keep(Consent.given(enquiry.id(), terms, by(act), act.at()));
        enquiry.consentRecorded(partners, givenBy, wording, act);
    }

    /** Answers the questions: all no, but yes or unknown to those given, with a note each. */
    void dueDiligence(Map<DueDiligenceQuestion, DueDiligenceAnswer> worries, Act act) {
        var answers = new LinkedHashMap<DueDiligenceQuestion, DueDiligenceAnswer>();
        for (var question : DueDiligenceQuestion.values()) {
            answers.put(question, worries.getOrDefault(question, new DueDiligenceAnswer(Answer.NO, null)));
        }
        tell(DueDiligence.answered(enquiry.id(), answers, by(act), act.at()), act);
    }

    /** A manager decides on the latest answers. */
    void decide(boolean clear, String why, Act act) {
        if (look != null) {
            tell(look.decided(clear, why, by(act), act.at()), act);
        }
    }

    void introduce(Referral referral, String text, Act act) {
        var told = disclaimer.appendedTo(text);
        var consented = enquiry.partners().stream()
                .anyMatch(partner -> partner.referral().equals(referral.id()) && partner.consented());
        referral.introduce(Channel.EMAIL, told, consented, enquiry.dueDiligence(), by(act), act.at());
        enquiry.introductionRecorded(referral.id(), name(referral), told, act);
    }

    void startDiscussion(Referral referral, String text, Act act) {
        referral.startDiscussion(text, by(act), act.at());
        enquiry.discussionStarted(referral.id(), name(referral), text, act);
    }

    /** Somebody spoke about that partner. */
    void contact(Referral referral, Channel channel, String with, String text, Act act) {
        enquiry.contactAbout(referral.id(), Talk.by(channel, with, text).title(), text, act);
    }

    Visit planVisit(Referral referral, VisitTerms terms, Act act) {
        var visit = Visit.plan(referral, terms, by(act), act.at());
        keeper.keep(visit);
        var title = Words.of(visit.kind()) + ": " + visit.words();
        var step = new NextStep(title, visit.from(), StepKind.VISIT, WaitingFor.US);
        enquiry.visitPlanned(referral.id(), title, visit.participants(), step, act);
        return visit;
    }

    void visitTookPlace(Referral referral, Visit visit, String account, Act act) {
        visit.tookPlace(account, by(act), act.at());
        var title = Words.of(visit.kind()) + " took place: " + visit.words();
        enquiry.contactAbout(referral.id(), title, account, act);
    }

    void agree(Referral referral, AgreementTerms terms, Act act) {
        agreement = Agreement.record(referral, terms, by(act), act.at());
        keeper.keep(agreement);
        enquiry.agreementRecorded(referral.id(), referral.partner(), name(referral), terms.total(), act);
    }

    /** Its enquirer answers by its link whether the agreement is as we recorded it. */
    void confirm(
            Referral referral, ConfirmationAnswer answer, Confirmation.Asking asking, String who, Act asked, Act at) {
        if (agreement == null) {
            throw new IllegalStateException("No agreement to confirm");
        }
        var confirmation = Confirmation.asked(agreement, asking, by(asked), asked.at());
        confirmation.answer(answer, null, who, null, at.at());
        keeper.keep(confirmation);
        var right = Boolean.TRUE.equals(answer.amountRight());
        enquiry.agreementAnswered(
                referral.id(),
                name(referral),
                right,
                answer.told() + "\nGiven by: " + who,
                new Act(null, at.at(), calendar));
    }

    void close(Outcome outcome, String reason, @Nullable EnquiryId duplicateOf, Act act) {
        enquiry.close(outcome, reason, duplicateOf, act);
        names.keySet().forEach(referral -> referral.endByClosing(by(act), act.at()));
    }

    /** The steps of its referrals go into the ledger; once, at the end. */
    void count() {
        names.keySet().forEach(referral -> {
            referral.reckonAnswer(calendar);
            referral.takeExposures().forEach(keeper::keep);
        });
    }

    private void tell(DueDiligence answered, Act act) {
        look = answered;
        keeper.keep(answered);
        enquiry.dueDiligenceDecided(answered.decision(), answered.note(), act);
    }

    boolean isCleared() {
        return enquiry.dueDiligence() == DueDiligenceState.CLEAR;
    }

    private static StaffId by(Act act) {
        return Objects.requireNonNull(act.by());
    }
}
