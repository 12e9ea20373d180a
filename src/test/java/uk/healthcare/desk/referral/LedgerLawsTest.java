package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.matching.fairness.ExposureEvent;

/** The sums of the ledger are the referrals, after any steps, closings, undos and reopenings. */
class LedgerLawsTest {

    private static final StaffId BY = new StaffId(1);

    private final Random random = new Random(17);
    private final Map<ExposureEvent, Integer> sums = new EnumMap<>(ExposureEvent.class);
    private final Map<ExposureEvent, Integer> entered = new EnumMap<>(ExposureEvent.class);
    private Instant now = Instant.parse("2026-03-03T09:00:00Z");
    private Instant closed = now;

    @Test
    void the_sums_equal_the_referral_after_every_step() {
        for (var round = 0; round < 2_000; round++) {
            sums.clear();
            entered.clear();
            var referral = Referral.shortlist(
                    new EnquiryId(1), new Suggestion(new PartnerId(2), "Leeds", null, 1, 0.8, List.of()), BY, now);
            entered.merge(ExposureEvent.SHORTLISTED, 1, Integer::sum);
            hold(referral);
            for (var step = 0; step < 12; step++) {
                now = now.plus(Duration.ofHours(1 + random.nextInt(50)));
                move(referral);
                hold(referral);
            }
        }
    }

    private void hold(Referral referral) {
        referral.takeExposures().forEach(line -> sums.merge(line.event(), line.amount(), Integer::sum));
        entered.forEach((event, times) ->
                assertThat(sums.getOrDefault(event, 0)).as(event.name()).isEqualTo(times));
        for (var state : ReferralState.values()) {
            var sum = sums.getOrDefault(ExposureEvent.valueOf(state.name()), 0);
            assertThat(sum).as("%s while %s", state, referral.state()).isNotNegative();
            if (state == referral.state()) {
                assertThat(sum).isPositive();
            } else if (state.next().isEmpty()) {
                assertThat(sum)
                        .as("%s, which nothing leads out of, while %s", state, referral.state())
                        .isZero();
            }
        }
    }

    private void move(Referral referral) {
        switch (random.nextInt(4)) {
            case 0 -> {
                var isOpen = referral.state().isOpen();
                closed = now;
                referral.endByClosing(BY, now);
                count(ExposureEvent.ENDED, isOpen ? 1 : 0);
            }
            case 1 -> takeBack(referral, false);
            case 2 -> takeBack(referral, true);
            default -> step(referral);
        }
    }

    private void takeBack(Referral referral, boolean reopen) {
        var before = referral.state();
        if (reopen) {
            referral.reopen(closed, now.plus(Duration.ofDays(14)), BY, now);
        } else {
            referral.undoClosing(closed, BY, now);
        }
        count(ExposureEvent.ENDED, before == referral.state() ? 0 : -1);
    }

    private void step(Referral referral) {
        var next = List.copyOf(referral.state().next());
        if (next.isEmpty()) {
            return;
        }
        var target = next.get(random.nextInt(next.size()));
        switch (target) {
            case APPROACHED -> referral.approach(Channel.EMAIL, "Would you?", now.plus(Duration.ofDays(14)), BY, now);
            case ACCEPTED -> referral.accept(null, BY, now);
            case DECLINED -> referral.decline(DeclineReason.NO_CAPACITY, null, BY, now);
            case LAPSED -> referral.lapse(BY, now);
            case INTRODUCED -> referral.introduce(Channel.EMAIL, "Meet", true, DueDiligenceState.CLEAR, BY, now);
            case IN_DISCUSSION -> referral.startDiscussion(null, BY, now);
            case AGREED -> referral.agree(BY, now);
            case ENDED -> referral.end("It came to nothing", BY, now);
            case SHORTLISTED -> throw new IllegalStateException("Nothing leads there");
        }
        count(ExposureEvent.valueOf(target.name()), 1);
    }

    private void count(ExposureEvent event, int amount) {
        entered.merge(event, amount, Integer::sum);
    }
}
