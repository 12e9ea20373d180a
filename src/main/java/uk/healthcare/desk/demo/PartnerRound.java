package uk.healthcare.desk.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.healthcare.desk.common.London;
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

    /** Of the rounds in which partners answer as it comes, so many ask all at once. */
    private static final double CALLED = 0.1;

    /** Working days, as they are set when nobody sets others. */
    private static final List<Integer> REMINDED_AFTER = List.of(5, 9);

    private static final int GIVEN_UP_AFTER = 15;

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
        return answers == Answers.AS_IT_COMES && left.size() > 3 && scene.draw().chance(CALLED)
                ? called()
                : oneByOne(answers);
    }

    private boolean oneByOne(Answers answers) {
        var shortlist = shortlisted(scene.draw().between(1, 3));
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
            asked.add(asked(referral, channel, first && answers == Answers.ONE_ACCEPTS ? 0 : kind(answers)));
        }
        return answered(asked);
    }

    /** All are asked at once, and one of those who accept is chosen. */
    private boolean called() {
        var shortlist = shortlisted(scene.draw().between(3, 5));
        if (!scene.pace().working(0.3, 2)) {
            return false;
        }
        var call = call(shortlist, 14);
        if (!answered(shortlist.stream()
                .map(referral -> asked(referral, Channel.EMAIL, kind(Answers.AS_IT_COMES)))
                .toList())) {
            return false;
        }
        var accepted = shortlist.stream()
                .filter(referral -> referral.state() == ReferralState.ACCEPTED)
                .toList();
        if (accepted.isEmpty()) {
            return true;
        }
        if (!scene.pace().working(0.2, 2)) {
            return false;
        }
        scene.file().choose(call, scene.draw().oneOf(accepted), scene.say("choice.call"), scene.act(owner));
        return true;
    }

    /** A call that goes on today: one has accepted, one declined, the others were reminded, and one asks something. */
    void runningCall() {
        var shortlist = shortlisted(4);
        if (shortlist.size() < 4 || !scene.pace().working(0.05, 0.3)) {
            return;
        }
        var asked = call(shortlist, 35).at;
        if (scene.pace().working(0.5, 1)) {
            scene.file().accept(shortlist.getFirst(), scene.act(owner));
        }
        if (scene.pace().working(0.3, 1)) {
            scene.file().decline(shortlist.getLast(), scene.draw().oneOf(REASONS), scene.act(owner));
        }
        for (var waiting : shortlist.subList(1, 3)) {
            if (scene.pace().since(asked, REMINDED_AFTER.getFirst())) {
                scene.file()
                        .remind(
                                waiting,
                                asked,
                                1,
                                scene.say("reminded"),
                                scene.pace().at());
            }
        }
        if (scene.pace().working(0.02, 0.3)) {
            var until = London.dateOf(scene.pace().now()).plusDays(5);
            scene.file().needsMore(shortlist.get(1), scene.say("needs-more"), until, scene.act(owner));
        }
    }

    private Aside.Called call(List<Referral> shortlist, int days) {
        return scene.file().call(shortlist, scene.pace().day().plusDays(days), scene.say("called"), scene.act(owner));
    }

    /** @param kind below 55 it accepts, from 80 it does not answer */
    private record Asked(Referral referral, Channel channel, Instant at, int kind, double patience) {

        boolean isSilent() {
            return kind >= 80;
        }
    }

    private Asked asked(Referral referral, Channel channel, int kind) {
        return new Asked(
                referral, channel, scene.pace().at(), kind, scene.draw().between(1.0, 9.0));
    }

    private int kind(Answers answers) {
        return scene.draw().between(answers == Answers.NOBODY ? 55 : 0, 99);
    }

    private List<Referral> shortlisted(int wanted) {
        var shortlist = new ArrayList<Referral>();
        while (shortlist.size() < wanted && !left.isEmpty() && scene.pace().working(0.05, 1.5)) {
            var best = left.subList(0, Math.min(6, left.size()));
            var decision = scene.draw().oneOf(best);
            var reason = decision.isAgainstRanking() ? scene.say("choice") : null;
            left.remove(decision);
            shortlist.add(scene.file().shortlist(decision, reason, scene.act(owner)));
        }
        return shortlist;
    }

    private boolean answered(List<Asked> asked) {
        var inTheirOrder = new ArrayList<>(asked);
        inTheirOrder.sort(Comparator.comparing(Asked::isSilent).thenComparing(Asked::patience));
        for (var each : inTheirOrder) {
            if (!answer(each)) {
                return false;
            }
        }
        return true;
    }

    private boolean answer(Asked asked) {
        var referral = asked.referral();
        if (asked.isSilent()) {
            return lapsed(asked);
        }
        if (asked.kind() % 10 == 3 && !moreWasAsked(referral)) {
            return false;
        }
        if (!scene.pace().working(asked.patience() / 3, asked.patience())) {
            return false;
        }
        if (asked.kind() < 55) {
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

    /** Reminded, then given up; some answer late. */
    private boolean lapsed(Asked asked) {
        var referral = asked.referral();
        if (!reminded(asked) || !scene.pace().since(asked.at(), GIVEN_UP_AFTER)) {
            return false;
        }
        scene.file().lapse(referral, scene.file().act(null, scene.pace().at()));
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

    /** A reminder that was missed is not made up for; who was asked on the telephone gets none. */
    private boolean reminded(Asked asked) {
        for (var step = 1; step <= REMINDED_AFTER.size() && asked.channel() == Channel.EMAIL; step++) {
            var days = REMINDED_AFTER.get(step - 1);
            if (!scene.pace().isPast(asked.at(), days)) {
                if (!scene.pace().since(asked.at(), days)) {
                    return false;
                }
                scene.file()
                        .remind(
                                asked.referral(),
                                asked.at(),
                                step,
                                scene.say("reminded"),
                                scene.pace().at());
            }
        }
        return true;
    }
}
