package uk.healthcare.desk.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.matching.Decision;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralState;

/** Some partners are shortlisted, most of them asked, and they answer, or do not. */
final class PartnerRound {

    private static final List<DeclineReason> REASONS = List.of(
            DeclineReason.NO_CAPACITY,
            DeclineReason.NO_CAPACITY,
            DeclineReason.NO_CAPACITY,
            DeclineReason.TIMING,
            DeclineReason.NOT_THAT_MARKET,
            DeclineReason.TERMS,
            DeclineReason.NOT_OUR_FIELD);

    /** How the partners answer. */
    enum Answers {
        AS_IT_COMES,
        ONE_ACCEPTS,
        NOBODY
    }

    private final Scene scene;
    private final Cast.Member owner;
    private final List<Decision> left;

    PartnerRound(Scene scene, Cast.Member owner, List<Decision> suggestions) {
        this.scene = scene;
        this.owner = owner;
        this.left = new ArrayList<>(suggestions);
    }

    /** @return whether everybody asked has answered, or was given up */
    boolean tell(Answers answers) {
        var shortlist = shortlisted();
        var asked = new ArrayList<Asked>();
        for (var referral : shortlist) {
            var first = asked.isEmpty();
            if (!first && scene.draw().chance(0.2)) {
                continue;
            }
            if (!(first ? scene.pace().working(0.3, 7) : scene.pace().working(0.02, 0.6))) {
                return false;
            }
            var channel = scene.draw().chance(0.8) ? Channel.EMAIL : Channel.PHONE;
            scene.file().approach(referral, channel, scene.say("approached"), scene.act(owner));
            asked.add(new Asked(referral, scene.draw().between(1.0, 9.0), first && answers == Answers.ONE_ACCEPTS));
        }
        asked.sort(Comparator.comparingDouble(Asked::patience));
        for (var each : asked) {
            if (!answer(each, answers)) {
                return false;
            }
        }
        return true;
    }

    private record Asked(Referral referral, double patience, boolean accepts) {}

    private List<Referral> shortlisted() {
        var shortlist = new ArrayList<Referral>();
        var wanted = scene.draw().between(1, 3);
        while (shortlist.size() < wanted && !left.isEmpty() && scene.pace().working(0.05, 1.5)) {
            var best = left.subList(0, Math.min(6, left.size()));
            var decision = scene.draw().oneOf(best);
            var reason = decision.isAgainstRanking() ? scene.say("choice") : null;
            left.remove(decision);
            shortlist.add(scene.file().shortlist(decision, reason, scene.act(owner)));
        }
        return shortlist;
    }

    private boolean answer(Asked asked, Answers answers) {
        var kind = asked.accepts() ? 0 : scene.draw().between(answers == Answers.NOBODY ? 55 : 0, 99);
        var referral = asked.referral();
        if (kind >= 80) {
            return lapsed(referral);
        }
        if (kind % 10 == 3 && !moreWasAsked(referral)) {
            return false;
        }
        if (!scene.pace().working(asked.patience() / 3, asked.patience())) {
            return false;
        }
        if (kind < 55) {
            scene.file().accept(referral, scene.act(owner));
        } else {
            scene.file().decline(referral, scene.draw().oneOf(REASONS), scene.act(owner));
        }
        return true;
    }

    private boolean moreWasAsked(Referral referral) {
        if (!scene.pace().working(0.5, 3)) {
            return false;
        }
        var until = scene.pace().day().plusDays(scene.draw().between(3, 10));
        scene.file().needsMore(referral, scene.say("needs-more"), until, scene.act(owner));
        if (!scene.pace().until(until)) {
            return false;
        }
        scene.enquiry().releaseHold(scene.act(owner));
        return true;
    }

    /** Given up; some answer late, some are asked again. */
    private boolean lapsed(Referral referral) {
        if (!scene.pace().working(4, 12)) {
            return false;
        }
        scene.file().lapse(referral, scene.act(owner));
        if (scene.draw().chance(0.6) && !scene.pace().working(2, 12)) {
            return false;
        }
        if (scene.draw().chance(0.2) && referral.state() == ReferralState.LAPSED) {
            if (!scene.pace().working(0.3, 4)) {
                return false;
            }
            scene.file().decline(referral, DeclineReason.NO_CAPACITY, scene.act(owner));
        }
        return true;
    }
}
