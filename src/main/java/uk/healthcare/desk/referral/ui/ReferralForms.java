package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.approach.ApproachService;
import uk.healthcare.desk.referral.overview.CaseLink;
import uk.healthcare.desk.referral.overview.CaseLinkService;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.ui.Notices;

/** The forms that record a step of a referral. An approach can be sent from its form, too. */
@SpringComponent
class ReferralForms {

    private final ReferralService referrals;
    private final IntroductionForms introductions;
    private final LadderForms ladders;
    private final AgreementService agreements;
    private final CaseLinkService links;
    private final ApproachService approaches;
    private final Clock clock;

    ReferralForms(
            ReferralService referrals,
            IntroductionForms introductions,
            LadderForms ladders,
            AgreementService agreements,
            CaseLinkService links,
            ApproachService approaches,
            Clock clock) {
        this.referrals = referrals;
        this.introductions = introductions;
        this.ladders = ladders;
        this.agreements = agreements;
        this.links = links;
        this.approaches = approaches;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return London.dateOf(now());
    }

    StepForm approach(EnquiryId enquiry, ReferralRow row, Runnable changed) {
        var channel = Fields.channel();
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

    IntroductionForms introductions() {
        return introductions;
    }

    LadderForms ladders() {
        return ladders;
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

    /** What closes a personal link. */
    Consumer<CaseLink> revoking(EnquiryId enquiry, Runnable changed) {
        return link -> {
            links.revoke(enquiry, link.id());
            done("The link of " + link.holder() + " opens nothing any more", changed);
        };
    }

    private static void done(String sentence, Runnable changed) {
        Notices.success(sentence);
        changed.run();
    }
}
