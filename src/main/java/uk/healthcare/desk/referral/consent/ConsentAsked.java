package uk.healthcare.desk.referral.consent;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MessagePurpose;
import uk.healthcare.desk.correspondence.sending.AfterSending;
import uk.healthcare.desk.correspondence.sending.DepartingMessage;
import uk.healthcare.desk.correspondence.sending.SentMessage;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryProgress;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.disclosure.Disclosure;
import uk.healthcare.desk.referral.disclosure.DisclosureKind;
import uk.healthcare.desk.referral.disclosure.Disclosures;

/** The enquirer knows the names of the partners when the message has left: we wait for its answer. */
@Component
class ConsentAsked implements AfterSending {

    /** Working days after which we ask again. */
    private static final int PATIENCE = 5;

    private final IntroductionGuard guard;
    private final ConsentRequests requests;
    private final Disclosures disclosures;
    private final EnquiryProgress progress;
    private final WorkingCalendar calendar;

    ConsentAsked(
            IntroductionGuard guard,
            ConsentRequests requests,
            Disclosures disclosures,
            EnquiryProgress progress,
            WorkingCalendar calendar) {
        this.guard = guard;
        this.requests = requests;
        this.disclosures = disclosures;
        this.progress = progress;
        this.calendar = calendar;
    }

    @Override
    public MessagePurpose purpose() {
        return MessagePurpose.CONSENT;
    }

    @Override
    public void requireStillRight(DepartingMessage message) {
        guard.requireNamesMayBeTold(message.enquiry());
        if (asked(message.link()).stream().noneMatch(ConsentRequests.Asked::considered)) {
            throw new RuleViolation("consent.ask.over");
        }
    }

    @Override
    public void sent(SentMessage message) {
        var asked = asked(message.link());
        for (var recipient : message.recipients()) {
            for (var one : asked) {
                disclosures.add(new Disclosure(
                        message.enquiry(),
                        one.partner(),
                        null,
                        DisclosureKind.PARTNER_NAME,
                        recipient.value(),
                        Channel.EMAIL,
                        "The name of the partner, and that it is interested",
                        message.body(),
                        message.at(),
                        message.by()));
            }
        }
        var names = asked.stream().map(ConsentRequests.Asked::name).collect(Collectors.joining(", "));
        var due = London.dateOf(calendar.plusWorkingDays(message.at(), PATIENCE));
        progress.consentAsked(message.enquiry(), names, due, message.by(), message.at());
    }

    private List<ConsentRequests.Asked> asked(@Nullable LinkId link) {
        return requests.asked(Objects.requireNonNull(link, "A letter that asks for consent has a link"));
    }
}
