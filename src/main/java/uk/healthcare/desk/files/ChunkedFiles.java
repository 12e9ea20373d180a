package uk.healthcare.desk.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.Utc;

/** Files in the database, one row for every megabyte: never more than one of them is in memory. */
@Component
class ChunkedFiles implements FileStore {

    static final int CHUNK = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ChunkedFiles.class);

    private static final String COLUMNS = "select id, sha256, size, type, scan, threat from stored_file";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChunkedFiles(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public StoredFile store(InputStream content, @Nullable String name) throws IOException {
        return store(content, beginning -> ContentType.of(beginning, name));
    }

    @Override
    public StoredFile storeAs(InputStream content, String type) throws IOException {
        return store(content, beginning -> type);
    }

    private StoredFile store(InputStream content, Function<byte[], String> type) throws IOException {
        try {
            return transaction.execute(status -> storeAll(content, type));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public StoredFile details(FileId id) {
        return jdbc.sql(COLUMNS + " where id = :id and sha256 is not null")
                .param("id", id.value())
                .query(ChunkedFiles::stored)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    @Override
    public InputStream open(FileId id) {
        return open(id, details(id).size());
    }

    @Override
    public InputStream open(FileId id, long size) {
        return new ChunkStream(size, number -> chunk(id, number));
    }

    @Override
    public void forget(FileId id) {
        try {
            jdbc.sql("delete from stored_file where id = :id")
                    .param("id", id.value())
                    .update();
        } catch (DataIntegrityViolationException held) {
            LOG.debug("File {} is still held by a record", id);
        }
    }

    private byte[] chunk(FileId id, int number) {
        return jdbc.sql("select content from stored_file_chunk where file_id = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query((row, index) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private StoredFile storeAll(InputStream content, Function<byte[], String> typeOf) {
        var digest = sha256();
        var chunk = next(content, digest);
        if (chunk.length < CHUNK) {
            var hash = hash(digest);
            return find(hash).orElseGet(() -> storeSmall(chunk, hash, typeOf.apply(chunk)));
        }
        return storeLarge(chunk, content, digest, begin(typeOf.apply(chunk)));
    }

    private StoredFile storeLarge(byte[] first, InputStream content, MessageDigest digest, long id) {
        var chunk = first;
        var number = 0;
        while (chunk.length == CHUNK) {
            write(id, number, chunk);
            number++;
            chunk = next(content, digest);
        }
        if (chunk.length > 0) {
            write(id, number, chunk);
        }
        return complete(id, (long) number * CHUNK + chunk.length, hash(digest));
    }

    private StoredFile storeSmall(byte[] only, String hash, String type) {
        try {
            var id = jdbc.sql("""
                            insert into stored_file (id, sha256, size, type, scan, stored_at)
                            values (next value for stored_file_seq, :hash, :size, :type, 'NOT_SCANNED', :now) returning id""")
                    .param("hash", hash)
                    .param("size", only.length)
                    .param("type", type)
                    .param("now", Utc.column(clock.instant()))
                    .query(Long.class)
                    .single();
            if (only.length > 0) {
                write(id, 0, only);
            }
            return new StoredFile(new FileId(id), hash, only.length, type, ScanState.NOT_SCANNED, null);
        } catch (DuplicateKeyException known) {
            return firstWith(hash);
        }
    }

    private long begin(String type) {
        var id = jdbc.sql("select next value for stored_file_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into stored_file (id, size, type, scan, stored_at)
                        values (:id, 0, :type, 'NOT_SCANNED', :now)""")
                .param("id", id)
                .param("type", type)
                .param("now", Utc.column(clock.instant()))
                .update();
        return id;
    }

    private void write(long id, int number, byte[] chunk) {
        jdbc.sql("insert into stored_file_chunk (file_id, number, content) values (:id, :number, :content)")
                .param("id", id)
                .param("number", number)
                .param("content", chunk)
                .update();
    }

    /** Whoever comes second with the same content, perhaps in the same moment, gets the file of the first. */
    private StoredFile complete(long id, long size, String hash) {
        try {
            jdbc.sql("update stored_file set sha256 = :hash, size = :size where id = :id")
                    .param("hash", hash)
                    .param("size", size)
                    .param("id", id)
                    .update();
            return find(hash).orElseThrow();
        } catch (DuplicateKeyException known) {
            jdbc.sql("delete from stored_file where id = :id").param("id", id).update();
            return firstWith(hash);
        }
    }

    private StoredFile firstWith(String hash) {
        return jdbc.sql(COLUMNS + " where sha256 = :hash lock in share mode")
                .param("hash", hash)
                .query(ChunkedFiles::stored)
                .single();
    }

    private Optional<StoredFile> find(String hash) {
        return jdbc.sql(COLUMNS + " where sha256 = :hash")
                .param("hash", hash)
                .query(ChunkedFiles::stored)
                .optional();
    }

    private static StoredFile stored(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileId(row.getLong("id")),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("type"),
                ScanState.valueOf(row.getString("scan")),
                row.getString("threat"));
    }

    private static byte[] next(InputStream content, MessageDigest digest) {
        try {
            var chunk = content.readNBytes(CHUNK);
            digest.update(chunk);
            return chunk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
