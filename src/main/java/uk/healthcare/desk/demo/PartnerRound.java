package uk.healthcare.desk.demo;

import java.util.ArrayList;
import java.util.List;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.matching.Decision;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralState;

/** Some partners are shortlisted, most of them asked, and they answer, or do not. */
final class PartnerRound {

    /** Of the rounds in which partners answer as it comes, so many ask all at once. */
    private static final double CALLED = 0.1;

    /** How the partners answer. */
    enum Answers {
        AS_IT_COMES,
        ONE_ACCEPTS,
        NOBODY
    }

    private final Scene scene;
    private final Cast.Member owner;
    private final List<Decision> left;
    private final PartnerAnswers answers;

    PartnerRound(Scene scene, Cast.Member owner, List<Decision> suggestions) {
        this.scene = scene;
        this.owner = owner;
        this.left = new ArrayList<>(suggestions);
        this.answers = new PartnerAnswers(scene, owner);
    }

    /** @return whether everybody asked has answered, or was given up */
    boolean tell(Answers kind) {
        return kind == Answers.AS_IT_COMES && left.size() > 3 && scene.draw().chance(CALLED)
                ? called()
                : oneByOne(kind);
    }

    private boolean oneByOne(Answers kind) {
        var shortlist = shortlisted(scene.draw().between(1, 3));
        var asked = new ArrayList<PartnerAnswers.Asked>();
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
            asked.add(answers.of(referral, channel, first && kind == Answers.ONE_ACCEPTS ? kind : following(kind)));
        }
        return answers.come(asked);
    }

    /** All are asked at once, and one of those who accept is chosen. */
    private boolean called() {
        var shortlist = shortlisted(scene.draw().between(3, 5));
        if (!scene.pace().working(0.3, 2)) {
            return false;
        }
        var call = call(shortlist, 14);
        if (!answers.come(shortlist.stream()
                .map(referral -> answers.of(referral, Channel.EMAIL, Answers.AS_IT_COMES))
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
            scene.file().decline(shortlist.getLast(), answers.reason(), scene.act(owner));
        }
        for (var waiting : shortlist.subList(1, 3)) {
            if (scene.pace().since(asked, PartnerAnswers.FIRST_REMINDER)) {
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

    /** Of a round in which the first accepts, the others answer as it comes. */
    private static Answers following(Answers kind) {
        return kind == Answers.ONE_ACCEPTS ? Answers.AS_IT_COMES : kind;
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
}
