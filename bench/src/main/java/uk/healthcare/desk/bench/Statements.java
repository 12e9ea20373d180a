package uk.healthcare.desk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** Every statement that this thread sends while it records, as it can be sent again. */
final class Statements implements QueryExecutionListener {

    private static final ThreadLocal<List<Statement>> RECORDED = new ThreadLocal<>();

    /** One statement; a batch has several sets of parameters. */
    record Statement(String sql, List<List<ParameterSetOperation>> parameters) {}

    /** The statements that the work sends. */
    static List<Statement> of(Runnable work) {
        var recorded = new ArrayList<Statement>();
        RECORDED.set(recorded);
        try {
            work.run();
        } finally {
            RECORDED.remove();
        }
        return recorded;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var recorded = RECORDED.get();
        if (recorded != null) {
            queries.forEach(query -> recorded.add(new Statement(query.getQuery(), List.copyOf(query.getParametersList()))));
        }
    }

    /** Sends it again on a plain connection and reads whatever comes back. */
    static void replay(Statement statement, Connection connection) throws SQLException {
        try (var prepared = connection.prepareStatement(statement.sql())) {
            var sets = statement.parameters();
            for (var set : sets) {
                for (var operation : set) {
                    set(prepared, operation);
                }
                if (sets.size() > 1) {
                    prepared.addBatch();
                }
            }
            if (sets.size() > 1) {
                prepared.executeBatch();
            } else if (prepared.execute()) {
                read(prepared);
            }
        }
    }

    private static void read(PreparedStatement prepared) throws SQLException {
        try (var rows = prepared.getResultSet()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    private static void set(PreparedStatement prepared, ParameterSetOperation operation) throws SQLException {
        try {
            operation.getMethod().invoke(prepared, operation.getArgs());
        } catch (ReflectiveOperationException failed) {
            throw new SQLException(failed);
        }
    }
}
