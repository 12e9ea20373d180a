package uk.healthcare.desk.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.matching.Decision;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.duediligence.DueDiligenceAnswer;
import uk.healthcare.desk.referral.duediligence.DueDiligenceQuestion;

/** From choosing partners to the introduction, or out. */
final class MatchingStory {

    private static final List<DueDiligenceQuestion> QUESTIONS = List.of(DueDiligenceQuestion.values());

    private final Scene scene;
    private final Fate fate;
    private final Cast.Member owner;
    private final PartnerRound round;

    MatchingStory(Scene scene, Fate fate, Cast.Member owner, List<Decision> suggestions) {
        this.scene = scene;
        this.fate = fate;
        this.owner = owner;
        this.round = new PartnerRound(scene, owner, suggestions);
    }

    /** @return whether enquirer and partner were introduced to each other */
    boolean tell() {
        if (!prepared() || leftEarly()) {
            return false;
        }
        var wanted = fate == Fate.PARTNERED || fate == Fate.FAILED;
        if (!round.tell(wanted ? PartnerRound.Answers.AS_IT_COMES : PartnerRound.Answers.NOBODY)) {
            return false;
        }
        if (!wanted) {
            return givenUp(fate.outcome());
        }
        return accepted().isEmpty() ? again() : introducedInTheEnd();
    }

    /** Once more, with partners that were not asked yet. */
    boolean again() {
        if (!round.tell(PartnerRound.Answers.ONE_ACCEPTS)) {
            return false;
        }
        return accepted().isEmpty() ? givenUp(Outcome.NO_SUITABLE_PARTNER) : introducedInTheEnd();
    }

    private boolean introducedInTheEnd() {
        return cleared() && consented() && introduced();
    }

    private boolean givenUp(Outcome outcome) {
        if (scene.pace().working(0.5, 6)) {
            scene.close(outcome, null, owner);
        }
        return false;
    }

    /** Partners that accepted and were not introduced yet. */
    private List<Referral> accepted() {
        return scene.file().referrals().stream()
                .filter(referral -> referral.state() == ReferralState.ACCEPTED)
                .toList();
    }

    private boolean prepared() {
        if (scene.draw().chance(0.03)) {
            return returnedToTriage();
        }
        if (scene.draw().chance(0.35) && scene.pace().working(0.1, 2)) {
            scene.note(owner);
        }
        if (scene.draw().chance(0.3) && scene.pace().working(0.1, 3)) {
            scene.contact(owner, "contact");
        }
        if (scene.draw().chance(0.1)) {
            return scene.hold(HoldKind.WITH_POST, 7, 28, owner);
        }
        return !scene.draw().chance(0.06) || scene.hold(HoldKind.NURTURE, 40, 150, owner);
    }

    private boolean returnedToTriage() {
        if (!scene.pace().working(0.2, 2)) {
            return false;
        }
        scene.enquiry().moveBack(Stage.TRIAGE, scene.say("back"), scene.act(owner));
        if (!scene.pace().working(0.5, 4)) {
            return false;
        }
        scene.enquiry()
                .handOver(
                        owner.id(),
                        scene.file()
                                .act(
                                        scene.cast().officer(scene.draw()).id(),
                                        scene.pace().at()));
        return true;
    }

    /** Advice, silence and withdrawal often come before any partner was asked. */
    private boolean leftEarly() {
        var early = switch (fate) {
            case ADVICE -> true;
            case SILENT, WITHDREW -> scene.draw().chance(0.6);
            default -> false;
        };
        if (!early) {
            return false;
        }
        if (fate == Fate.SILENT && !scene.hold(HoldKind.AWAITING_ENQUIRER, 14, 45, owner)) {
            return true;
        }
        if (scene.pace().working(1, 9)) {
            scene.close(fate.outcome(), null, owner);
            reopened();
        }
        return true;
    }

    private void reopened() {
        if (fate == Fate.ADVICE || !scene.draw().chance(0.12) || !scene.pace().days(20, 90)) {
            return;
        }
        scene.enquiry().reopen(scene.say("reopened"), scene.act(scene.cast().manager(scene.draw())));
        if (scene.pace().days(25, 80)) {
            scene.close(fate.outcome(), null, owner);
        }
    }

    private boolean cleared() {
        if (scene.file().safeguards().isCleared()) {
            return true;
        }
        if (!scene.pace().working(0.1, 2)) {
            return false;
        }
        var worry = fate == Fate.FAILED || scene.draw().chance(0.3);
        var note = new DueDiligenceAnswer(
                scene.draw().chance(0.6) ? Answer.UNKNOWN : Answer.YES, scene.say("diligence.note"));
        scene.file()
                .safeguards()
                .dueDiligence(worry ? Map.of(scene.draw().oneOf(QUESTIONS), note) : Map.of(), scene.act(owner));
        return !worry || decided();
    }

    private boolean decided() {
        if (!scene.pace().working(6, 30)) {
            return false;
        }
        var clear = fate != Fate.FAILED;
        var manager = scene.cast().manager(scene.draw());
        scene.file()
                .safeguards()
                .decide(clear, scene.say(clear ? "diligence.clear" : "diligence.failed"), scene.act(manager));
        if (!clear && scene.pace().working(0.2, 3)) {
            scene.close(fate.outcome(), null, owner);
        }
        return clear;
    }

    private boolean consented() {
        var byLetter = scene.enquiry().fields().email() != null;
        if (byLetter && !asked()) {
            return false;
        }
        if (!scene.pace().working(0.5, 9)) {
            return false;
        }
        var partners = accepted().stream().map(Referral::partner).collect(Collectors.toSet());
        var name = scene.enquirer();
        if (byLetter) {
            scene.file().safeguards().consentByLink(name, partners, scene.pace().at());
        } else {
            scene.file().safeguards().consent(name, scene.say("consent"), partners, scene.act(owner));
        }
        return true;
    }

    private boolean asked() {
        if (!scene.pace().working(0.1, 1)) {
            return false;
        }
        scene.file().safeguards().askConsent(accepted(), scene.say("consent.asked"), scene.act(owner));
        return true;
    }

    private boolean introduced() {
        var any = false;
        for (var referral : accepted()) {
            if (!scene.pace().working(0.1, 4)) {
                return any;
            }
            var slots = new HashMap<>(scene.slots());
            slots.put("partner", scene.file().name(referral));
            scene.file().introduce(referral, scene.words().pick("introduced", scene.draw(), slots), scene.act(owner));
            any = true;
        }
        return any;
    }
}
