package uk.healthcare.desk.outside;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/** What somebody outside sends is not lost because one of our people changed the same case at the same moment. */
public final class LostRace {

    private static final int TRIES = 4;

    private LostRace() {}

    /** Does it in a transaction of its own, once more when another was quicker. */
    public static <T> T again(Supplier<T> work) {
        for (var tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException lost) {
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }
}
