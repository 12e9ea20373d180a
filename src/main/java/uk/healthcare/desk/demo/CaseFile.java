package uk.healthcare.desk.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Act;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.Enquiry;
import uk.healthcare.desk.enquiry.EnquiryContacts.Talk;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.matching.Decision;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.introduction.Disclaimer;
import uk.healthcare.desk.ui.RuleMessages;

/**
 * One enquiry with all that belongs to it, as the services of enquiry and referral would have written it step by step:
 * each step is a command of the aggregates, told to both, at a moment of the past. Partners are real: no words are
 * put into their mouths.
 */
final class CaseFile {

    /** Where what is new goes; it has its id from then on. */
    interface Keeper {

        void keep(Object record);

        void keep(Aside aside);
    }

    /** When a call closes on its day, in London. */
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final Enquiry enquiry;
    private final WorkingCalendar calendar;
    private final Disclaimer disclaimer;
    private final Keeper keeper;
    private final PeopleOutside outside;
    private final Map<Referral, String> names = new LinkedHashMap<>();
    private final Safeguards safeguards;
    private final FollowUpFile followUp;

    CaseFile(Enquiry enquiry, WorkingCalendar calendar, Disclaimer disclaimer, Keeper keeper, PeopleOutside outside) {
        this.enquiry = enquiry;
        this.calendar = calendar;
        this.disclaimer = disclaimer;
        this.keeper = keeper;
        this.outside = outside;
        this.safeguards = new Safeguards(this, keeper, outside);
        this.followUp = new FollowUpFile(this, keeper, outside);
    }

    Enquiry enquiry() {
        return enquiry;
    }

    /** What must be clear before names are exchanged. */
    Safeguards safeguards() {
        return safeguards;
    }

    /** What comes of an introduction. */
    FollowUpFile followUp() {
        return followUp;
    }

    /** The day on which so many working days have passed. */
    LocalDate workingDaysAfter(Instant moment, int days) {
        return London.dateOf(calendar.plusWorkingDays(moment, days));
    }

    /** @param by null for the system and for those outside */
    Act act(@Nullable StaffId by, Instant at) {
        return new Act(by, at, calendar);
    }

    /** All that were shortlisted, in that order. */
    List<Referral> referrals() {
        return List.copyOf(names.keySet());
    }

    /** @param referral one of {@link #referrals()} */
    String name(Referral referral) {
        return Objects.requireNonNull(names.get(referral));
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
        var words = outside.withBrief(text);
        referral.approach(new Referral.Told(channel, words, outside.brief(), due, null), by(act), act.at());
        enquiry.partnerApproached(referral.id(), name(referral), channel, words, act);
        outside.asked(referral, channel, words, act);
    }

    /** Asks all of them at once, with a day by which they answer. */
    Aside.Called call(List<Referral> partners, LocalDate answerBy, String text, Act act) {
        var due = answerBy.atTime(CLOSES).atZone(London.ZONE).toInstant();
        var words = outside.withBrief(text);
        for (var referral : partners) {
            referral.approach(new Referral.Told(Channel.EMAIL, words, outside.brief(), due, null), by(act), act.at());
            enquiry.partnerApproached(referral.id(), name(referral), words, answerBy, act);
            outside.asked(referral, Channel.EMAIL, words, act);
        }
        var ids = partners.stream().map(Referral::id).toList();
        var call = new Aside.Called(enquiry.id(), ids, outside.brief(), due, by(act), act.at());
        keeper.keep(call);
        return call;
    }

    /** One of those who accepted a call is chosen; the others are out. */
    void choose(Aside.Called call, Referral chosen, String reason, Act act) {
        call.choice = new Aside.Choice(chosen.id(), reason, by(act), act.at());
        var why = RuleMessages.text(new RuleViolation("open-call.ended"));
        referrals().stream()
                .filter(other -> other != chosen && other.state().isOpen() && call.asked.contains(other.id()))
                .forEach(other -> withdraw(other, why, act));
        enquiry.partnerChosen(chosen.id(), name(chosen), reason, act);
    }

    /** The system reminds a partner that was asked at that moment. @param step 1 for the first time */
    void remind(Referral referral, Instant asked, int step, String text, Instant at) {
        var act = act(null, at);
        enquiry.partnerChased(referral.id(), name(referral), text, act);
        outside.told(referral, Channel.EMAIL, text, act);
        keeper.keep(new Aside.Reminded(referral.id(), asked, step, act.at()));
    }

    void accept(Referral referral, Act act) {
        referral.accept(null, by(act), act.at());
        enquiry.partnerAccepted(referral.id(), name(referral), null, act);
        outside.answered(referral, act);
    }

    void decline(Referral referral, DeclineReason why, Act act) {
        referral.decline(why, null, by(act), act.at());
        enquiry.partnerDeclined(referral.id(), name(referral), why.told(null), act);
        outside.answered(referral, act);
    }

    void needsMore(Referral referral, String question, LocalDate until, Act act) {
        referral.needsMore(question, by(act), act.at());
        enquiry.partnerNeedsMore(referral.id(), name(referral), question, until, act);
    }

    void lapse(Referral referral, Act act) {
        referral.lapse(act.by(), act.at());
        enquiry.partnerLapsed(referral.id(), name(referral), act);
    }

    void withdraw(Referral referral, String reason, Act act) {
        referral.end(reason, by(act), act.at());
        enquiry.partnerWithdrew(referral.id(), name(referral), reason, act);
    }

    void introduce(Referral referral, String text, Act act) {
        var told = disclaimer.appendedTo(text);
        var consented = enquiry.partners().stream()
                .anyMatch(partner -> partner.referral().equals(referral.id()) && partner.consented());
        referral.introduce(Channel.EMAIL, told, consented, enquiry.dueDiligence(), by(act), act.at());
        enquiry.introductionRecorded(referral.id(), name(referral), told, act);
        outside.introduced(referral, name(referral), told, act);
    }

    void startDiscussion(Referral referral, String text, Act act) {
        referral.startDiscussion(text, by(act), act.at());
        enquiry.discussionStarted(referral.id(), name(referral), text, act);
    }

    /** Somebody spoke about that partner. */
    void contact(Referral referral, Channel channel, String with, String text, Act act) {
        enquiry.contactAbout(referral.id(), Talk.by(channel, with, text).title(), text, act);
    }

    void close(Outcome outcome, String reason, @Nullable EnquiryId duplicateOf, Act act) {
        enquiry.close(outcome, reason, duplicateOf, act);
        names.keySet().forEach(referral -> referral.endByClosing(by(act), act.at()));
        followUp.end(act);
    }

    /** The steps of its referrals go into the ledger; once, at the end. */
    void count() {
        names.keySet().forEach(referral -> {
            referral.reckonAnswer(calendar);
            referral.takeExposures().forEach(keeper::keep);
        });
    }

    /** Whoever of ours does it. */
    static StaffId by(Act act) {
        return Objects.requireNonNull(act.by());
    }
}
