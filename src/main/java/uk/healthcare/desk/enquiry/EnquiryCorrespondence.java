package uk.healthcare.desk.enquiry;

import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.MessageId;

/** What an enquiry is told of the messages that come and go. Machine mail tells it nothing but that it came. */
@MappedSuperclass
abstract class EnquiryCorrespondence extends EnquiryContent {

    /** The first message, of which this enquiry was made. */
    public void madeOf(MessageId message, Act act) {
        timeline.add(new TimelineEntry(self(), act, TimelineKind.MAIL_IN, "Message received", null, null, message));
    }

    /**
     * Somebody answered or wrote again. A closed enquiry stays closed; its owner sees the message and may propose to
     * reopen it.
     *
     * @param ofEnquirer whether it is the enquirer who wrote: then we no longer wait for them
     */
    public void messageReceived(MessageId message, String from, boolean ofEnquirer, Act act) {
        record(act, TimelineKind.MAIL_IN, "Message from " + from, message);
        lastContactAt = act.at();
        if (!stage.isOpen()) {
            return;
        }
        if (ofEnquirer && holds.open() == HoldKind.AWAITING_ENQUIRER) {
            holds.end(act.at());
            clocks.reckon(act, holds);
            record(act, TimelineKind.HOLD, "Hold ended: the enquirer answered", null, null);
        }
        if (ofEnquirer && (stage == Stage.INTRODUCED || stage == Stage.FOLLOW_UP)) {
            restartFollowUp(act);
        }
        if (stage != Stage.RECEIVED) {
            nextStep = NextStep.ofUs("Answer the message from " + from, London.dateOf(act.at()));
        }
    }

    /** A message of ours has left. */
    public void messageSent(MessageId message, String to, Act act) {
        record(act, TimelineKind.MAIL_OUT, "Message to " + to, message);
        lastContactAt = act.at();
        if (stage == Stage.INTRODUCED || stage == Stage.FOLLOW_UP) {
            restartFollowUp(act);
        }
    }

    /** The acknowledgement has left: its clock stops. */
    public void acknowledgementSent(MessageId message, String to, Act act) {
        record(act, TimelineKind.MAIL_OUT, "Acknowledged to " + to, message);
        if (acknowledgedAt == null) {
            acknowledgedAt = act.at();
            clocks.meet(ClockKind.ACKNOWLEDGE, null, act.at());
        }
    }

    /** Mail that a machine wrote: shown, and nothing else follows. */
    public void machineMailReceived(MessageId message, String what, Act act) {
        timeline.add(new TimelineEntry(self(), act, TimelineKind.MAIL_IN, what, null, null, message));
    }

    /** A message of ours that could not be sent, after every try. */
    public void sendingFailed(String to, String why, Act act) {
        record(act, TimelineKind.MAIL_OUT, "Could not be sent to " + to, why, null);
        if (stage.isOpen()) {
            tasks.add(new Task(self(), cut("Message not sent to " + to), London.dateOf(act.at()), ownerId, act));
        }
    }

    /** A message has left, but what should follow from it is no longer allowed: somebody has to look. */
    public void sentInVain(String to, String why, Act act) {
        record(act, TimelineKind.MAIL_OUT, "Sent to " + to + ", but nothing followed", why, null);
        if (stage.isOpen()) {
            tasks.add(
                    new Task(self(), cut("Look at the message sent to " + to), London.dateOf(act.at()), ownerId, act));
        }
    }

    public void notAcknowledged(String why, Act act) {
        record(act, TimelineKind.MAIL_OUT, "Not acknowledged by itself", why, null);
    }

    /** A message that belongs elsewhere was taken out, or put in. */
    public void messageMoved(String title, @Nullable MessageId message, Act act) {
        if (message == null) {
            record(act, TimelineKind.EDITED, title, null, null);
        } else {
            record(act, TimelineKind.MAIL_IN, title, message);
        }
    }

    private void record(Act act, TimelineKind kind, String title, MessageId message) {
        timeline.add(new TimelineEntry(self(), act, kind, cut(title), null, null, message));
        updatedAt = act.at();
    }

    private static String cut(String title) {
        return title.length() <= 200 ? title : title.substring(0, title.offsetByCodePoints(0, 99)) + "…";
    }
}
