package uk.healthcare.desk.matching.weights;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The weights that count now. Kept, so that suggestions need no statement for them: what is published here counts at
 * once, what is published on another node within five seconds.
 */
@Component
public class PublishedWeights {

    private static final int LOOK_AGAIN_MILLIS = 5_000;

    private final StoredWeights stored;
    private volatile @Nullable WeightSet kept;

    PublishedWeights(StoredWeights stored) {
        this.stored = stored;
    }

    /** The version in force with its number: what an explanation says that it was weighed by. */
    public WeightSet version() {
        var known = kept;
        if (known == null) {
            known = stored.current();
            kept = known;
        }
        return known;
    }

    public Weights current() {
        return version().weights();
    }

    @Scheduled(fixedDelay = LOOK_AGAIN_MILLIS, initialDelay = LOOK_AGAIN_MILLIS)
    void look() {
        if (kept != null) {
            kept = stored.current();
        }
    }

    /** What was published a moment ago counts as soon as its transaction has ended. */
    void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }

    void forget() {
        kept = null;
    }
}
