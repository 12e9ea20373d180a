package uk.healthcare.desk.referral.ui;

import java.time.Instant;
import java.util.Objects;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** What stands in the way of the next step of a referral, in a sentence. */
final class NextAction {

    private NextAction() {}

    static String of(CaseReferrals page, ReferralRow row, Instant now) {
        if (row.asked().onItsWay()) {
            return "A letter about it is on its way.";
        }
        return switch (row.state()) {
            case SHORTLISTED -> "Ask it by e-mail, or record that it was asked.";
            case APPROACHED -> waiting(row, now);
            case LAPSED -> "Ask it again, record a late answer, or take it out.";
            case ACCEPTED -> introduction(page, row);
            case INTRODUCED -> "Ask whether they have spoken, and record when their discussion starts.";
            case IN_DISCUSSION -> "Ask how it goes; record the agreement, or take it out.";
            case AGREED -> page.stage().isOpen() ? "Close the enquiry: agreement reached." : "Agreement reached.";
            case DECLINED, ENDED -> why(row);
        };
    }

    static Tone tone(ReferralRow row, Instant now) {
        return switch (row.state()) {
            case SHORTLISTED -> Tone.NEUTRAL;
            case APPROACHED -> row.isLate(now) ? Tone.LATE : Tone.ACCENT;
            case LAPSED -> Tone.WARN;
            case ACCEPTED, AGREED -> Tone.OK;
            case INTRODUCED -> Tone.STAGE_INTRODUCED;
            case IN_DISCUSSION -> Tone.STAGE_FOLLOW_UP;
            case DECLINED, ENDED -> Tone.STAGE_CLOSED;
        };
    }

    private static String waiting(ReferralRow row, Instant now) {
        var due = Dates.day(London.dateOf(Objects.requireNonNull(row.dates().answerDue())));
        var question = row.question() == null ? "" : " It asked: " + row.question();
        return (row.isLate(now) ? "Chase it: its answer was due on " : "Its answer is due by ") + due + "." + question;
    }

    private static String introduction(CaseReferrals page, ReferralRow row) {
        if (page.dueDiligence() != DueDiligenceState.CLEAR) {
            return "Clear due diligence before its name is given to the enquirer.";
        }
        if (row.asked().call() != null && !row.asked().call().decided()) {
            return "Choose among those who accept the open call.";
        }
        return row.consented()
                ? "Introduce it by e-mail, or record the introduction."
                : "Ask the enquirer for consent by e-mail, or record it.";
    }

    private static String why(ReferralRow row) {
        var kind = row.declineReason() == null ? "" : Words.of(row.declineReason()) + ". ";
        return kind + Objects.requireNonNullElse(row.reason(), "");
    }
}
