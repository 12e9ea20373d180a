package uk.healthcare.desk.matching.fairness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.matching.DirectoryToday;
import uk.healthcare.desk.matching.Matcher;
import uk.healthcare.desk.matching.ReferenceWords;
import uk.healthcare.desk.matching.weights.PublishedWeights;

/**
 * Reckons for enquiries that came to matching who could have done what they ask, in which order, and what nobody could:
 * what fairness is measured against, and unmet demand. Those reckoned within a day also count their first partners as
 * suggested; for older ones nobody knows what was shown, nor who had room: that is left aside.
 */
@Component
public class Eligibility {

    /** As many as the partners tab shows before it is asked for more. */
    static final int SHOWN_FIRST = 5;

    private static final Duration TIMELY = Duration.ofDays(1);
    private static final int AT_ONCE = 100;
    private static final int MOST_CHANGED = 1_000;

    private final MatchedNeeds needs;
    private final ExposureLedger ledger;
    private final DirectoryToday directory;
    private final ReferenceWords words;
    private final PublishedWeights weights;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Eligibility(
            MatchedNeeds needs,
            ExposureLedger ledger,
            DirectoryToday directory,
            ReferenceWords words,
            PublishedWeights weights,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.needs = needs;
        this.ledger = ledger;
        this.directory = directory;
        this.words = words;
        this.weights = weights;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What came to matching in the last two days or changed there. */
    public int reckonNew() {
        return reckon(clock.instant().minus(TIMELY.multipliedBy(2)), false);
    }

    /** Everything that ever came to matching and was not reckoned. */
    public int reckonPast() {
        return reckon(Instant.EPOCH, false);
    }

    /**
     * The same for histories that were invented today: as if each enquiry had been reckoned when it came to matching.
     */
    public int reckonInvented() {
        return reckon(Instant.EPOCH, true);
    }

    private int reckon(Instant since, boolean asIfInTime) {
        var done = 0;
        var now = directory.snapshot();
        for (var fresh = needs.fresh(since, AT_ONCE); !fresh.isEmpty(); fresh = needs.fresh(since, AT_ONCE)) {
            reckon(fresh, now, asIfInTime);
            done += fresh.size();
        }
        var changed = needs.changed(MOST_CHANGED);
        for (var from = 0; from < changed.size(); from += AT_ONCE) {
            reckon(changed.subList(from, Math.min(changed.size(), from + AT_ONCE)), now, asIfInTime);
        }
        return done + changed.size();
    }

    private void reckon(Collection<Long> ids, DirectoryToday.Snapshot directoryNow, boolean asIfInTime) {
        var at = clock.instant();
        var timely = asIfInTime ? Instant.EPOCH : at.minus(TIMELY);
        transaction.executeWithoutResult(status -> {
            var found = needs.asking(ids);
            needs.lock(found, at, timely);
            var askings = needs.asking(ids);
            var same = askings.stream()
                    .filter(one -> one.known().equals(one.codes()))
                    .toList();
            var other = askings.stream()
                    .filter(one -> !one.known().equals(one.codes()))
                    .toList();
            needs.seen(same, at);
            if (!other.isEmpty()) {
                store(other, directoryNow, at, asIfInTime);
            }
        });
    }

    private void store(List<MatchedNeeds.Asking> askings, DirectoryToday.Snapshot now, Instant at, boolean invented) {
        var matcher = new Matcher(words.vocabulary(), weights.current());
        var then = now.inHindsight();
        var coverage = directory.coverage(now);
        var coverageThen = directory.coverage(then);
        var able = new ArrayList<MatchedNeeds.Able>();
        var wanted = new ArrayList<MatchedNeeds.Wanted>();
        var eligible = new HashMap<EnquiryId, Integer>();
        for (var asking : askings) {
            var isPast = invented || asking.hindsight();
            var all = isPast ? then : now;
            var fitting = matcher.match(asking.need(), all.partners(), all.standing(), all.today())
                    .fitting();
            eligible.put(asking.enquiry(), fitting.size());
            fitting.forEach(one -> able.add(new MatchedNeeds.Able(
                    asking.enquiry(),
                    asking.at(),
                    one.partner().value(),
                    one.rank(),
                    !asking.hindsight() && one.rank() <= SHOWN_FIRST)));
            for (var area : asking.need().areas()) {
                for (var model : asking.need().models()) {
                    wanted.add(new MatchedNeeds.Wanted(
                            asking.enquiry(),
                            asking.at(),
                            area,
                            model,
                            (isPast ? coverageThen : coverage)
                                    .of(area, model, asking.need().market())));
                }
            }
        }
        needs.able(able);
        needs.suggested(askings, able)
                .forEach(one -> ledger.add(
                        Exposure.of(one.enquiry(), one.partner(), ExposureEvent.SUGGESTED, invented ? one.at() : at)));
        needs.wanted(askings, wanted);
        needs.reckoned(askings, eligible, at);
    }
}
