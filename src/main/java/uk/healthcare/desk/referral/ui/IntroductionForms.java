package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.TimeToUndo;
import uk.healthcare.desk.enquiry.ui.FormDrafts;
import uk.healthcare.desk.reference.SharedHours;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.introduction.Disclaimer;
import uk.healthcare.desk.referral.introduction.IntroductionMailService;
import uk.healthcare.desk.referral.introduction.IntroductionService;
import uk.healthcare.desk.referral.introduction.IntroductionStart;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.ui.Notices;

/** The forms that introduce enquirer and partner: by e-mail in one step, or recorded as it was done otherwise. */
@SpringComponent
class IntroductionForms {

    private final IntroductionService introductions;
    private final IntroductionMailService mail;
    private final WorkingCalendar calendar;
    private final TimeToUndo undo;
    private final FormDrafts drafts;
    private final Disclaimer disclaimer;
    private final Clock clock;

    IntroductionForms(
            IntroductionService introductions,
            IntroductionMailService mail,
            WorkingCalendar calendar,
            TimeToUndo undo,
            FormDrafts drafts,
            Disclaimer disclaimer,
            Clock clock) {
        this.introductions = introductions;
        this.mail = mail;
        this.calendar = calendar;
        this.undo = undo;
        this.drafts = drafts;
        this.disclaimer = disclaimer;
        this.clock = clock;
    }

    StepForm byMail(ReferralRow row, Runnable changed) {
        var heading = "Introduce " + row.partnerName() + " and the enquirer to each other";
        var start = mail.begin(row.id());
        if (start.isEmpty()) {
            return new StepForm(heading)
                    .hint(
                            "No e-mail can be sent now. Either no mailbox is set up, the partner’s contact or the enquirer"
                                    + " has no e-mail address, or a message about this partner is on its way already.")
                    .hint("You can introduce them in another way, and record it.");
        }
        var draft = drafts.of(OutgoingDraft.keptUnder(row.id()), OutgoingDraft.class);
        return new IntroductionByMail(heading, row, start.get(), mail, draft)
                .meeting(meeting(start.get()))
                .whenSent(() -> done("The introduction leaves in " + undo.words() + "; see the timeline", changed));
    }

    StepForm recorded(ReferralRow row, Runnable changed) {
        var channel = Fields.channel();
        var on = Fields.day("When", today());
        var text = Fields.text("What both were told");
        return new StepForm("Record the introduction to " + row.partnerName())
                .field("channel", channel)
                .field("on", on)
                .wide("text", text)
                .hint("This disclaimer goes with every introduction and is recorded with it: " + disclaimer.text())
                .save("Record introduction", () -> {
                    introductions.introduced(row.id(), channel.getValue(), on.getValue(), text.getValue());
                    done("Introduced to " + row.partnerName(), changed);
                });
    }

    private MeetingFields meeting(IntroductionStart start) {
        var market = start.market();
        return new MeetingFields(market, market == null ? null : new SharedHours(calendar, market), today());
    }

    private LocalDate today() {
        return London.dateOf(clock.instant());
    }

    private static void done(String sentence, Runnable changed) {
        Notices.success(sentence);
        changed.run();
    }
}
