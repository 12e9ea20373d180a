package uk.healthcare.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.SignedIn;

/** Two people, or one who clicks twice, who begin something at the same moment. */
public final class TwoAtOnce {

    private final SignedIn one;
    private final SignedIn other;

    public TwoAtOnce(SignedIn one, SignedIn other) {
        this.one = one;
        this.other = other;
    }

    /** What they met: nothing when both did what they wanted. */
    public List<Throwable> met(Runnable ours, Runnable theirs) throws Exception {
        var start = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> met(one, ours, start));
            var second = pool.submit(() -> met(other, theirs, start));
            var faults = new ArrayList<Throwable>();
            first.get().ifPresent(faults::add);
            second.get().ifPresent(faults::add);
            return faults;
        }
    }

    private static Optional<Throwable> met(SignedIn person, Runnable work, CyclicBarrier start) throws Exception {
        start.await();
        try {
            Acting.as(person, () -> {
                work.run();
                return true;
            });
            return Optional.empty();
        } catch (RuntimeException fault) {
            return Optional.of(fault);
        }
    }
}
