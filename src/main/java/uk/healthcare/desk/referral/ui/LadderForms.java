package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.referral.ContactTerms;
import uk.healthcare.desk.referral.Ladder;
import uk.healthcare.desk.referral.Ladder.PlannedVisit;
import uk.healthcare.desk.referral.LadderQuery;
import uk.healthcare.desk.referral.LadderService;
import uk.healthcare.desk.referral.NextContact;
import uk.healthcare.desk.referral.VisitKind;
import uk.healthcare.desk.referral.VisitTerms;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Words;

/** The forms of the follow-up ladder: contacts and visits, each with what comes next. */
@SpringComponent
class LadderForms {

    private static final int FORTNIGHT = 14;

    private final LadderService ladders;
    private final LadderQuery query;
    private final Clock clock;

    LadderForms(LadderService ladders, LadderQuery query, Clock clock) {
        this.ladders = ladders;
        this.query = query;
        this.clock = clock;
    }

    Ladder of(ReferralRow row) {
        return query.of(row.id());
    }

    StepForm contact(ReferralRow row, Runnable changed) {
        var channel = Fields.channel();
        channel.setValue(Channel.PHONE);
        var on = Fields.day("When", today());
        var with = new TextField("With whom");
        with.setValue(row.partnerName());
        var said = Fields.text("What was said");
        var next = new Next("Ask how it goes");
        return next.on(new StepForm("Record a contact about " + row.partnerName())
                        .field("channel", channel)
                        .field("on", on)
                        .field("contactWith", with)
                        .wide("text", said))
                .save("Record contact", () -> {
                    ladders.contact(
                            row.id(),
                            new ContactTerms(
                                    channel.getValue(),
                                    on.getValue(),
                                    with.getValue(),
                                    said.getValue(),
                                    next.contact()));
                    done("Contact recorded", changed);
                });
    }

    StepForm visit(ReferralRow row, Runnable changed) {
        var kind = Fields.choice("Kind of visit", VisitKind.class);
        var from = Fields.day("First day", null);
        var to = Fields.day("Last day (optional)", null);
        var place = new TextField("Where");
        var who = Fields.text("Who takes part");
        return new StepForm("Plan a visit with " + row.partnerName())
                .field("visitKind", kind)
                .field("visitFrom", from)
                .field("visitTo", to)
                .field("visitPlace", place)
                .wide("visitWho", who)
                .hint("The visit is the next step of the enquiry, due on its first day.")
                .save("Plan visit", () -> {
                    ladders.planVisit(
                            row.id(),
                            new VisitTerms(
                                    kind.getValue(), from.getValue(), to.getValue(), place.getValue(), who.getValue()));
                    done("Visit planned", changed);
                });
    }

    StepForm tookPlace(ReferralRow row, PlannedVisit visit, Runnable changed) {
        return settle("What came of it", "Record visit", visit, (words, next) -> {
            ladders.visitTookPlace(row.id(), visit.number(), words, next);
            done("Visit recorded", changed);
        });
    }

    StepForm calledOff(ReferralRow row, PlannedVisit visit, Runnable changed) {
        return settle("Why it will not be", "Call visit off", visit, (words, next) -> {
            ladders.visitCalledOff(row.id(), visit.number(), words, next);
            done("Visit called off", changed);
        });
    }

    private StepForm settle(String label, String save, PlannedVisit visit, BiConsumer<String, NextContact> settled) {
        var words = Fields.text(label);
        var next = new Next("Ask what follows");
        return next.on(new StepForm(Words.of(visit.kind()) + ": " + visit.place()).wide("text", words))
                .save(save, () -> settled.accept(words.getValue(), next.contact()));
    }

    /** What comes next and when: every rung asks for it. */
    private final class Next {

        private final TextField action = new TextField("What comes next");
        private final DatePicker on = Fields.day("By", today().plusDays(FORTNIGHT));
        private final Select<WaitingFor> waiting = Fields.choice("Waiting for", WaitingFor.class);

        private Next(String usual) {
            action.setValue(usual);
            action.setWidthFull();
            waiting.setValue(WaitingFor.US);
        }

        private StepForm on(StepForm form) {
            return form.wide("nextStep", action).below("nextStepOn", on).below("waitingFor", waiting);
        }

        private NextContact contact() {
            return new NextContact(action.getValue(), on.getValue(), waiting.getValue());
        }
    }

    private LocalDate today() {
        return London.dateOf(clock.instant());
    }

    private static void done(String sentence, Runnable changed) {
        Notices.success(sentence);
        changed.run();
    }
}
