package uk.healthcare.desk.demo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.Parties;
import uk.healthcare.desk.enquiry.Screening;
import uk.healthcare.desk.enquiry.Stage;

/** From the queue to a partnership manager, or out. */
final class TriageStory {

    private static final double LATE = 0.14;
    private static final double TO_THE_POOL = 0.2;

    private final Scene scene;
    private final Fate fate;

    TriageStory(Scene scene, Fate fate) {
        this.scene = scene;
        this.fate = fate;
    }

    /** What is known once somebody has read the letter, and of which earlier one it is a repetition. */
    record Reading(
            EnquiryFields fields, Parties parties, @Nullable EnquiryId duplicateOf) {}

    /**
     * Tells it.
     *
     * @return who has it in Matching; null when it has not come so far, or is closed
     */
    Cast.@Nullable Member tell(Reading reading, Stop stop) {
        var officer = scene.cast().officer(scene.draw());
        if (fate == Fate.SPAM && stop == Stop.NOWHERE) {
            closedUnread(officer);
            return null;
        }
        acknowledge(officer);
        postKnowsThem();
        if (stop == Stop.IN_THE_QUEUE || !claim(officer) || !read(reading, officer)) {
            return null;
        }
        if (stop == Stop.IN_TRIAGE || ended(reading, officer) || !asked(officer)) {
            return null;
        }
        return handOver(officer, stop);
    }

    private void closedUnread(Cast.Member officer) {
        if (scene.pace().working(0.05, 1.2)) {
            scene.close(fate.outcome(), null, officer);
        }
    }

    private void acknowledge(Cast.Member officer) {
        var late = scene.draw().chance(LATE);
        if (scene.pace().working(late ? 1.1 : 0.05, late ? 2.5 : 0.75)) {
            scene.enquiry().acknowledged(Channel.EMAIL, scene.say("acknowledged"), scene.act(officer));
        }
    }

    private void postKnowsThem() {
        var market = Objects.requireNonNull(scene.enquiry().marketCode());
        var post = scene.cast().posts().stream()
                .filter(member -> member.markets().contains(market))
                .findFirst();
        if (post.isPresent() && scene.draw().chance(0.3) && scene.pace().working(0.02, 0.3)) {
            scene.enquiry().note(scene.say("note.post"), scene.act(post.get()));
        }
    }

    private boolean claim(Cast.Member officer) {
        if (!scene.pace().working(0.02, 0.5)) {
            return false;
        }
        if (scene.draw().chance(0.04)) {
            var first = scene.cast().officer(scene.draw());
            scene.enquiry().claim(first.id(), scene.act(first));
            if (!scene.pace().working(0.02, 0.3)) {
                return false;
            }
            scene.enquiry().moveBack(Stage.RECEIVED, scene.say("released"), scene.act(first));
            if (!scene.pace().working(0.02, 0.5)) {
                return false;
            }
        }
        scene.enquiry().claim(officer.id(), scene.act(officer));
        return true;
    }

    private boolean read(Reading reading, Cast.Member officer) {
        if (!scene.pace().working(0.02, 0.3)) {
            return false;
        }
        var enquiry = scene.enquiry();
        var act = scene.act(officer);
        enquiry.edit(enquiry.fields(), reading.fields(), fields -> reading.parties(), act);
        if (scene.draw().chance(0.05)) {
            enquiry.suspectPatientData(act);
        }
        enquiry.noPatientDataFound(act);
        var ours = fate.isNoCase() ? Answer.NO : Answer.YES;
        var note = scene.draw().chance(0.4) && !fate.isNoCase() ? scene.say("screening.note") : null;
        enquiry.screen(new Screening(Answer.YES, ours, Answer.YES, note, officer.id(), act.at()), act);
        if (scene.draw().chance(0.3)) {
            scene.note(officer);
        }
        return true;
    }

    /** Closed, or would be if there were time. */
    private boolean ended(Reading reading, Cast.Member officer) {
        var here = switch (fate) {
            case OUT_OF_SCOPE, SIGNPOSTED, DUPLICATE -> true;
            case ADVICE -> scene.draw().chance(0.7);
            default -> false;
        };
        if (here && scene.pace().working(0.02, 0.8)) {
            scene.close(fate.outcome(), reading.duplicateOf(), officer);
        }
        return here;
    }

    private boolean asked(Cast.Member officer) {
        var silent = fate == Fate.SILENT && scene.draw().chance(0.6);
        if (!silent && !scene.draw().chance(0.15)) {
            return true;
        }
        if (!scene.hold(HoldKind.AWAITING_ENQUIRER, 4, silent ? 30 : 14, officer)) {
            return false;
        }
        if (silent) {
            scene.close(fate.outcome(), null, officer);
            return false;
        }
        if (scene.pace().working(0.02, 0.2)) {
            scene.contact(officer, "contact");
        }
        return true;
    }

    private Cast.@Nullable Member handOver(Cast.Member officer, Stop stop) {
        if (!scene.pace().working(0.05, scene.draw().chance(LATE) ? 3.5 : 1.2)) {
            return null;
        }
        var manager = scene.cast().partnershipManager(scene.draw());
        var pool = stop == Stop.IN_THE_POOL || scene.draw().chance(TO_THE_POOL);
        if (!pool) {
            scene.enquiry().handOver(manager.id(), scene.act(officer));
            return manager;
        }
        scene.enquiry().handOver(null, scene.act(officer));
        if (stop == Stop.IN_THE_POOL || !scene.pace().working(1, 9)) {
            return null;
        }
        scene.enquiry().claimFromPool(manager.id(), scene.act(manager));
        return manager;
    }
}
