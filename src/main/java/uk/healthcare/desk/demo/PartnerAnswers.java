package uk.healthcare.desk.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.ReferralState;

/** What partners that were asked say, and when; who says nothing is reminded and given up. */
final class PartnerAnswers {

    /** Working days, as they are set when nobody sets others. */
    static final int FIRST_REMINDER = 5;

    private static final List<Integer> REMINDED_AFTER = List.of(FIRST_REMINDER, 9);
    private static final int GIVEN_UP_AFTER = 15;

    private static final List<DeclineReason> REASONS = List.of(
            DeclineReason.NO_CAPACITY,
            DeclineReason.NO_CAPACITY,
            DeclineReason.NO_CAPACITY,
            DeclineReason.TIMING,
            DeclineReason.NOT_THAT_MARKET,
            DeclineReason.TERMS,
            DeclineReason.NOT_OUR_FIELD);

    private final Scene scene;
    private final Cast.Member owner;

    PartnerAnswers(Scene scene, Cast.Member owner) {
        this.scene = scene;
        this.owner = owner;
    }

    /** @param kind below 55 it accepts, from 80 it does not answer */
    record Asked(Referral referral, Channel channel, Instant at, int kind, double patience) {

        boolean isSilent() {
            return kind >= 80;
        }
    }

    /** How one that is asked now is going to answer. */
    Asked of(Referral referral, Channel channel, PartnerRound.Answers answers) {
        var kind = switch (answers) {
            case AS_IT_COMES -> scene.draw().between(0, 99);
            case ONE_ACCEPTS -> 0;
            case NOBODY -> scene.draw().between(55, 99);
        };
        return new Asked(
                referral, channel, scene.pace().at(), kind, scene.draw().between(1.0, 9.0));
    }

    DeclineReason reason() {
        return scene.draw().oneOf(REASONS);
    }

    /** No when time ends before all have answered or were given up. */
    boolean come(List<Asked> asked) {
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
            scene.file().decline(referral, reason(), scene.act(owner));
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
