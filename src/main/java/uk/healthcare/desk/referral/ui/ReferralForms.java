package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.TimeToUndo;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.ui.FormDraft;
import uk.healthcare.desk.enquiry.ui.FormDrafts;
import uk.healthcare.desk.referral.AgreementService;
import uk.healthcare.desk.referral.ApproachService;
import uk.healthcare.desk.referral.Disclaimer;
import uk.healthcare.desk.referral.IntroductionService;
import uk.healthcare.desk.referral.ReferralMailService;
import uk.healthcare.desk.referral.ReferralRow;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.ui.Notices;

/** The forms that record a step of a referral. Approach and introduction can be sent from theirs, too. */
@SpringComponent
class ReferralForms {

    private final ReferralService referrals;
    private final IntroductionService introductions;
    private final AgreementService agreements;
    private final ReferralMailService mail;
    private final ApproachService approaches;
    private final TimeToUndo undo;
    private final FormDrafts drafts;
    private final Disclaimer disclaimer;
    private final Clock clock;

    ReferralForms(
            ReferralService referrals,
            IntroductionService introductions,
            AgreementService agreements,
            ReferralMailService mail,
            ApproachService approaches,
            TimeToUndo undo,
            FormDrafts drafts,
            Disclaimer disclaimer,
            Clock clock) {
        this.referrals = referrals;
        this.introductions = introductions;
        this.agreements = agreements;
        this.mail = mail;
        this.approaches = approaches;
        this.undo = undo;
        this.drafts = drafts;
        this.disclaimer = disclaimer;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return London.dateOf(now());
    }

    StepForm approach(EnquiryId enquiry, ReferralRow row, Runnable changed) {
        var channel = Fields.choice("How", Channel.class);
        channel.setValue(Channel.EMAIL);
        var on = Fields.day("When", today());
        var text = Fields.text("What it was told, without the enquirer's name");
        text.setValue(approaches.brief(enquiry));
        return new StepForm("Record the approach to " + row.partnerName())
                .field("channel", channel)
                .field("on", on)
                .wide("text", text)
                .hint("Its answer is due after as many working days as the service level allows.")
                .save("Record approach", () -> {
                    referrals.approach(row.id(), channel.getValue(), on.getValue(), text.getValue());
                    done(row.partnerName() + ": approach recorded", changed);
                });
    }

    StepForm answer(ReferralRow row, Runnable changed) {
        return new AnswerForm(row, referrals, today(), sentence -> done(sentence, changed));
    }

    StepForm noAnswer(ReferralRow row, Runnable changed) {
        return new StepForm("No answer came from " + row.partnerName())
                .hint("We stop waiting. A late answer still counts.")
                .save("Record that no answer came", () -> {
                    referrals.lapsed(row.id());
                    done(row.partnerName() + ": no answer", changed);
                });
    }

    StepForm introduction(ReferralRow row, Runnable changed) {
        var channel = Fields.choice("How", Channel.class);
        channel.setValue(Channel.EMAIL);
        var on = Fields.day("When", today());
        var text = Fields.text("What both were told");
        var form = new StepForm("Record the introduction to " + row.partnerName())
                .field("channel", channel)
                .field("on", on)
                .wide("text", text)
                .hint("This disclaimer goes with every introduction and is recorded with it: " + disclaimer.text())
                .save("Record introduction", () -> {
                    introductions.introduced(row.id(), channel.getValue(), on.getValue(), text.getValue());
                    done("Introduced to " + row.partnerName(), changed);
                });
        mail.beginIntroduction(row.id())
                .ifPresent(start -> new LetterFields(start, text, takenBack(row)).offer(form, letter -> {
                    mail.introduce(row.id(), letter);
                    done("The introduction leaves in " + undo.words() + "; see the timeline", changed);
                }));
        return form;
    }

    StepForm discussion(ReferralRow row, Runnable changed) {
        var on = Fields.day("Since when", today());
        var text = Fields.text("What we know of it (optional)");
        return new StepForm("They are in discussion")
                .field("on", on)
                .wide("text", text)
                .save("Record discussion", () -> {
                    referrals.discussionStarted(row.id(), on.getValue(), text.getValue());
                    done("In discussion with " + row.partnerName(), changed);
                });
    }

    StepForm agreement(ReferralRow row, Runnable changed) {
        return new AgreementForm(row, agreements, today(), sentence -> done(sentence, changed));
    }

    StepForm end(ReferralRow row, Runnable changed) {
        var reason = Fields.text("Why");
        return new StepForm("Take out " + row.partnerName())
                .wide("reason", reason)
                .hint("It is not suggested again for this enquiry.")
                .save("Take out", () -> {
                    referrals.end(row.id(), reason.getValue());
                    done(row.partnerName() + " is out", changed);
                });
    }

    private FormDraft<OutgoingDraft> takenBack(ReferralRow row) {
        return drafts.of(OutgoingDraft.keptUnder(row.id()), OutgoingDraft.class);
    }

    private static void done(String sentence, Runnable changed) {
        Notices.success(sentence);
        changed.run();
    }
}
