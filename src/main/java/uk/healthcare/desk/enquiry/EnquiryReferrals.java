package uk.healthcare.desk.enquiry;

import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;

/** What an enquiry is told of its referrals. It keeps what its guards need and never asks back. */
@MappedSuperclass
abstract class EnquiryReferrals extends EnquiryLifecycle {

    public void shortlisted(ReferralId referral, PartnerId partner, String name, Act act) {
        requireStage(Stage.MATCHING, Stage.INTRODUCED, Stage.FOLLOW_UP);
        partners.removeIf(p -> p.referral().equals(referral));
        partners.add(PartnerProgress.shortlisted(referral, partner));
        record(act, TimelineKind.REFERRAL, name + " shortlisted", null, referral);
    }

    /** Meets the first-approach clock and starts the partner's answer clock; returns the day its answer is due. */
    public LocalDate partnerApproached(ReferralId referral, String name, Channel channel, String text, Act act) {
        return partnerApproached(referral, name, text, null, act);
    }

    /** @param answerBy the day its answer is due where it was told one; null where its clock says it */
    public LocalDate partnerApproached(
            ReferralId referral, String name, String text, @Nullable LocalDate answerBy, Act act) {
        requireStage(Stage.MATCHING, Stage.INTRODUCED, Stage.FOLLOW_UP);
        change(referral, PartnerProgress::withApproached);
        clocks.meet(ClockKind.FIRST_APPROACH, null, act.at());
        firstApproachAt = firstApproachAt == null ? act.at() : firstApproachAt;
        var due = London.dateOf(clocks.startAnswer(self(), referral, answerBy, act, holds));
        nextStep = NextStep.of("Ask " + name + " for an answer", due, WaitingFor.PARTNER);
        record(act, TimelineKind.REFERRAL, name + " approached", text, referral);
        return due;
    }

    /** The partner was reminded, and goes on to be waited for. */
    public void partnerChased(ReferralId referral, String name, String text, Act act) {
        requireOpen();
        clocks.chased(referral, act.at());
        record(act, TimelineKind.REFERRAL, name + " reminded", text, referral);
    }

    /** One of those who accepted in an open call is chosen. */
    public void partnerChosen(ReferralId referral, String name, String reason, Act act) {
        nextStep = NextStep.ofUs("Ask for consent and introduce " + name, London.dateOf(act.at()));
        record(act, TimelineKind.REFERRAL, name + " chosen in the open call", reason, referral);
    }

    public void partnerAccepted(ReferralId referral, String name, @Nullable String text, Act act) {
        change(referral, p -> p.withAccepted(true));
        clocks.meet(ClockKind.PARTNER_ANSWER, referral, act.at());
        nextStep = NextStep.ofUs("Ask for consent and introduce " + name, London.dateOf(act.at()));
        record(act, TimelineKind.REFERRAL, name + " accepted", text, referral);
        questionOver(referral, name + " accepted", act);
    }

    public void partnerDeclined(ReferralId referral, String name, String reason, Act act) {
        change(referral, p -> p.withAccepted(false).withEnded(true));
        clocks.meet(ClockKind.PARTNER_ANSWER, referral, act.at());
        nextStep = NextStep.ofUs("Choose another partner: " + name + " declined", London.dateOf(act.at()));
        record(act, TimelineKind.REFERRAL, name + " declined", reason, referral);
        questionOver(referral, name + " declined", act);
    }

    /** The partner asks something first: a hold until the enquirer answers. */
    public void partnerNeedsMore(ReferralId referral, String name, String question, LocalDate until, Act act) {
        holds.ask(self(), referral, name + " needs more", until, act);
        clocks.reckon(act, holds);
        nextStep = NextStep.of("Get an answer for " + name, until, WaitingFor.ENQUIRER);
        record(act, TimelineKind.REFERRAL, name + " needs more", question, referral);
    }

    /** Nothing waits for the answer to that partner's question any more; the hold ends unless another's still waits. */
    private void questionOver(ReferralId referral, String why, Act act) {
        if (holds.questionOver(referral, act)) {
            clocks.reckon(act, holds);
            var other = holds.reason();
            record(act, TimelineKind.HOLD, other == null ? "Hold ended: " + why : "Still on hold", other, referral);
        }
    }

    public void partnerHandedOn(ReferralId referral, String name, String told, Act act) {
        record(act, TimelineKind.REFERRAL, name + " handed the approach on", told, referral);
    }

    public void partnerLapsed(ReferralId referral, String name, Act act) {
        clocks.end(ClockKind.PARTNER_ANSWER, referral, act.at());
        nextStep = NextStep.ofUs("Choose another partner: " + name + " did not answer", London.dateOf(act.at()));
        record(act, TimelineKind.REFERRAL, name + " did not answer in time", null, referral);
        questionOver(referral, name + " did not answer in time", act);
    }

    /** The referral ended. When it was the last of those introduced, the enquiry goes back to matching. */
    public void partnerWithdrew(ReferralId referral, String name, String reason, Act act) {
        change(referral, p -> p.withEnded(true));
        clocks.end(ClockKind.PARTNER_ANSWER, referral, act.at());
        record(act, TimelineKind.REFERRAL, name + " is out", reason, referral);
        questionOver(referral, name + " is out", act);
        var introduced = stage == Stage.INTRODUCED || stage == Stage.FOLLOW_UP;
        if (introduced && partners.stream().noneMatch(p -> p.introduced() && !p.ended())) {
            moveBack(Stage.MATCHING, name + " is out", act);
        }
    }

    /** The enquirer was asked whether these partners may have its details. */
    public void consentAsked(String names, LocalDate due, Act act) {
        nextStep = NextStep.of("Get the enquirer’s answer about " + names, due, WaitingFor.ENQUIRER);
    }

    /** The enquirer does not agree to these partners. */
    public void consentRefused(String names, String by, String told, Act act) {
        nextStep = NextStep.ofUs("Decide what to do: no consent for " + names, London.dateOf(act.at()));
        record(act, TimelineKind.CONSENT, "Consent not given by " + by, told, null);
    }

    public void consentRecorded(Set<PartnerId> agreed, String givenBy, String wording, Act act) {
        // Said by the enquirer itself: whoever records it knows what to do next.
        if (act.by() == null) {
            nextStep = NextStep.ofUs("Introduce whom the enquirer agreed to", London.dateOf(act.at()));
        }
        partners.stream()
                .filter(p -> agreed.contains(p.partner()))
                .toList()
                .forEach(p -> change(p.referral(), q -> q.withConsented(true)));
        record(act, TimelineKind.CONSENT, "Consent given by " + givenBy, wording, null);
    }

    public void consentWithdrawn(Set<PartnerId> withdrawn, String by, Act act) {
        partners.stream()
                .filter(p -> withdrawn.contains(p.partner()))
                .toList()
                .forEach(p -> change(p.referral(), q -> q.withConsented(false)));
        record(act, TimelineKind.CONSENT, "Consent withdrawn by " + by, null, null);
    }

    public void dueDiligenceDecided(DueDiligenceState state, @Nullable String note, Act act) {
        requireOpen();
        dueDiligence = state;
        var title = switch (state) {
            case NOT_STARTED -> "Due diligence started anew";
            case NEEDS_MANAGER -> "Due diligence needs a manager";
            case CLEAR -> "Due diligence clear";
            case FAILED -> "Due diligence failed";
        };
        record(act, TimelineKind.DUE_DILIGENCE, title, note, null);
    }

    /**
     * Enquirer and partner have each other's details: the move to INTRODUCED follows it.
     *
     * @throws RuleViolation when the partner has not accepted, the enquirer not agreed to it, or due diligence is not
     *     clear
     */
    public void introductionRecorded(ReferralId referral, String name, String text, Act act) {
        var progress = of(referral);
        if (!progress.accepted() || progress.ended()) {
            throw new RuleViolation("enquiry.stage.missing.PARTNER_ACCEPTED");
        }
        if (!progress.consented()) {
            throw new RuleViolation("enquiry.stage.missing.CONSENT");
        }
        if (dueDiligence != DueDiligenceState.CLEAR) {
            throw new RuleViolation("enquiry.stage.missing.DUE_DILIGENCE");
        }
        requireStage(Stage.MATCHING, Stage.INTRODUCED, Stage.FOLLOW_UP);
        change(referral, PartnerProgress::withIntroduced);
        introducedAt = act.at();
        lastContactAt = act.at();
        if (stage == Stage.MATCHING) {
            new Readiness(facts(true)).require(Stage.INTRODUCED);
            moveTo(Stage.INTRODUCED, act, null);
        }
        record(act, TimelineKind.INTRODUCTION, "Introduced to " + name, text, referral);
        clocks.end(ClockKind.FIRST_APPROACH, null, act.at());
        restartFollowUp(act);
        nextStep = NextStep.of(
                "Ask whether they have spoken", London.dateOf(act.at()).plusDays(14), WaitingFor.PARTNER);
    }

    public void discussionStarted(ReferralId referral, String name, @Nullable String text, Act act) {
        record(act, TimelineKind.REFERRAL, "In discussion with " + name, text, referral);
    }

    /** An agreement is recorded: the total in pounds over its financial years. Closing with it comes after. */
    public void agreementRecorded(ReferralId referral, PartnerId partner, String name, BigDecimal total, Act act) {
        agreedPartnerId = partner;
        agreedValueGbp = total;
        nextStep = NextStep.ofUs("Close: agreement reached", London.dateOf(act.at()));
        record(act, TimelineKind.AGREEMENT, "Agreement with " + name + " recorded", null, referral);
    }

    /** What was recorded of the agreement was not right. The case stays where it is, open or closed. */
    public void agreementCorrected(ReferralId referral, String name, AgreementChange change, Act act) {
        agreedValueGbp = change.total();
        agreementConfirmedAt = change.confirmableAnew() ? null : agreementConfirmedAt;
        record(act, TimelineKind.AGREEMENT, "Agreement with " + name + " corrected", change.words(), referral);
    }

    /**
     * The enquirer answered whether the agreement is as we recorded it. What is recorded stays: when it is not right, its
     * owner gets a task, also when the case is closed.
     *
     * @param told what it answered, in words
     */
    public void agreementAnswered(ReferralId referral, String name, boolean right, String told, Act act) {
        agreementConfirmedAt = right ? act.at() : null;
        if (right) {
            record(act, TimelineKind.AGREEMENT, "Agreement with " + name + " confirmed", told, referral);
        } else {
            record(act, TimelineKind.AGREEMENT, "Agreement with " + name + " not confirmed", told, referral);
            tasks.add(new Task(
                    self(),
                    "Correct the agreement, or talk to the enquirer: it says the amount is not right",
                    London.dateOf(act.at()),
                    ownerId,
                    act));
        }
    }

    /** The first contact between the parties: the enquiry goes into follow-up. */
    public void firstContact(String text, Act act) {
        requireStage(Stage.INTRODUCED);
        var words = Limits.required("text", text, EnquiryFields.DESCRIPTION);
        firstContactAt = act.at();
        lastContactAt = act.at();
        moveTo(Stage.FOLLOW_UP, act, null);
        record(act, TimelineKind.CONTACT, "First contact between the parties", words, null);
        restartFollowUp(act);
        var days = act.targets().days(ClockKind.FOLLOW_UP, priority, track);
        nextStep = NextStep.ofUs("Ask how it goes", London.dateOf(act.at()).plusDays(days));
    }

    final void restartFollowUp(Act act) {
        clocks.meet(ClockKind.FOLLOW_UP, null, act.at());
        clocks.start(self(), ClockKind.FOLLOW_UP, null, act, holds);
    }

    private PartnerProgress of(ReferralId referral) {
        return partners.stream()
                .filter(p -> p.referral().equals(referral))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not told of referral " + referral));
    }

    private void change(ReferralId referral, UnaryOperator<PartnerProgress> change) {
        var before = of(referral);
        partners.remove(before);
        partners.add(change.apply(before));
    }
}
