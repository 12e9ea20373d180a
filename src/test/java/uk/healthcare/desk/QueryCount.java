package uk.healthcare.desk;

import java.util.concurrent.Callable;
import net.ttddyy.dsproxy.QueryCountHolder;

/** Statements sent to the database by this thread, counted at the DataSource; a batch counts once. */
public final class QueryCount {

    private QueryCount() {}

    public static long of(Callable<?> work) throws Exception {
        QueryCountHolder.clear();
        work.call();
        return QueryCountHolder.getGrandTotal().getTotal();
    }
}
