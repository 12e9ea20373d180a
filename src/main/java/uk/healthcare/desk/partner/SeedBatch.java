package uk.healthcare.desk.partner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows of one table written together, numbered from blocks of fifty as Hibernate numbers later ones. */
final class SeedBatch implements AutoCloseable {

    private static final int BLOCK = 50;

    private final Connection connection;
    private final String sequence;
    private final PreparedStatement insert;
    private long last;
    private long next = 1;

    SeedBatch(Connection connection, String sql, String sequence) throws SQLException {
        this.connection = connection;
        this.sequence = sequence;
        this.insert = connection.prepareStatement(sql);
    }

    /** The id, which is the first column; {@code values} are the others in their order. */
    long row(@Nullable Object... values) throws SQLException {
        var id = nextId();
        insert.setLong(1, id);
        for (var i = 0; i < values.length; i++) {
            insert.setObject(i + 2, values[i]);
        }
        insert.addBatch();
        return id;
    }

    /** A value of the sequence stands for the fifty numbers that end with it. */
    private long nextId() throws SQLException {
        if (next > last) {
            do {
                last = nextValue();
            } while (last < BLOCK);
            next = last - BLOCK + 1;
        }
        return next++;
    }

    private long nextValue() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select next value for " + sequence)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.executeBatch();
        insert.close();
    }
}
