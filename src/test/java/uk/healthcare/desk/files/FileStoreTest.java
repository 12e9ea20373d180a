package uk.healthcare.desk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.NotFound;

class FileStoreTest extends DeskTest {

    private static final int MEGABYTE = 1 << 20;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE, 3 * MEGABYTE + 17})
    void givesBackWhatItWasGivenInRowsOfAMegabyte(int size) throws IOException {
        var content = random(size);
        var stored = files.store(new ByteArrayInputStream(content), "scan.bin");
        var read = new ByteArrayOutputStream();
        files.writeTo(stored.id(), read);
        assertThat(read.toByteArray()).isEqualTo(content);
        assertThat(stored.size()).isEqualTo(size);
        assertThat(stored.scan()).isEqualTo(ScanState.NOT_SCANNED);
        assertThat(chunks(stored.id())).isEqualTo((size + MEGABYTE - 1) / MEGABYTE);
        assertThat(largestChunk(stored.id())).isLessThanOrEqualTo(MEGABYTE);
    }

    @Test
    void readsByteByByteAcrossTheRows() throws IOException {
        var content = random(MEGABYTE + 3);
        var stored = files.store(new ByteArrayInputStream(content), null);
        try (var stream = files.open(stored.id())) {
            stream.skipNBytes(MEGABYTE - 1);
            for (var at = MEGABYTE - 1; at < content.length; at++) {
                assertThat(stream.read()).isEqualTo(content[at] & 0xff);
            }
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2000, 2 * MEGABYTE + 5})
    void keepsTheSameContentOnce(int size) throws IOException {
        var content = random(size);
        var first = files.store(new ByteArrayInputStream(content), "beds.pdf");
        var again = files.store(new ByteArrayInputStream(content), "copy of beds.pdf");
        assertThat(again).isEqualTo(first);
        assertThat(filesWithHash(first.sha256())).isEqualTo(1);
        assertThat(chunksWithoutFile()).isZero();
    }

    @Test
    void twoWhoStoreTheSameInTheSameMomentGetOneFile() throws Exception {
        var content = random(2 * MEGABYTE + 99);
        var both = new CyclicBarrier(2);
        Callable<FileId> store =
                () -> files.store(meetingAtTheEnd(content, both), null).id();
        try (var two = Executors.newFixedThreadPool(2)) {
            var one = two.submit(store);
            var other = two.submit(store);
            assertThat(one.get()).isEqualTo(other.get());
            assertThat(filesWithHash(files.details(one.get()).sha256())).isEqualTo(1);
        }
    }

    @Test
    void leavesNothingBehindWhenItsTransactionIsRolledBack() {
        var content = random(MEGABYTE + 1);
        var id = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                return files.store(new ByteArrayInputStream(content), null).id();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThatThrownBy(() -> files.details(id)).isInstanceOf(NotFound.class);
        assertThat(chunks(id)).isZero();
    }

    @Test
    void leavesNothingBehindWhenTheSourceBreaksOff() {
        var before = files();
        var broken = new InputStream() {

            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > MEGABYTE + 5) {
                    throw new IOException("The line went dead");
                }
                return 7;
            }
        };
        assertThatThrownBy(() -> files.store(broken, null))
                .isInstanceOf(IOException.class)
                .hasMessage("The line went dead");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void takesFiftyMegabytesWithoutHoldingThem() throws Exception {
        var source = new Drip(50L * MEGABYTE);
        var stored = files.store(source, "scan.dcm");
        var hash = MessageDigest.getInstance("SHA-256");
        files.writeTo(stored.id(), new DigestOutputStream(OutputStream.nullOutputStream(), hash));
        assertThat(HexFormat.of().formatHex(hash.digest())).isEqualTo(stored.sha256());
        assertThat(source.heapGrowth).isLessThan(12L * MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.txt", "letter.pdf", "letter"})
    void knowsTheTypeByTheContentWhateverTheNameSays(String name) throws IOException {
        var content = ("%PDF-1.7\n%" + new Random().nextLong()).getBytes(StandardCharsets.US_ASCII);
        assertThat(files.store(new ByteArrayInputStream(content), name).type()).isEqualTo("application/pdf");
    }

    @Test
    void saysNothingOfAFileThatIsNotThere() {
        var none = new FileId(8_999_999_999L);
        assertThatThrownBy(() -> files.details(none)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.open(none)).isInstanceOf(NotFound.class);
    }

    private long files() {
        return jdbc.sql("select count(*) from stored_file").query(Long.class).single();
    }

    private int chunks(@Nullable FileId id) {
        return jdbc.sql("select count(*) from stored_file_chunk where file_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private int largestChunk(FileId id) {
        return jdbc.sql("select coalesce(max(length(content)), 0) from stored_file_chunk where file_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private int filesWithHash(String hash) {
        return jdbc.sql("select count(*) from stored_file where sha256 = ?")
                .param(hash)
                .query(Integer.class)
                .single();
    }

    private int chunksWithoutFile() {
        return jdbc.sql("""
                        select count(*) from stored_file f
                        where f.sha256 is null or not exists (select 1 from stored_file_chunk c where c.file_id = f.id)
                          and f.size > 0""").query(Integer.class).single();
    }

    private static byte[] random(int size) {
        var content = new byte[size];
        new Random().nextBytes(content);
        return content;
    }

    /** Both readers wait for each other before the last byte, so that neither file is complete before the other begins. */
    private static InputStream meetingAtTheEnd(byte[] content, CyclicBarrier both) {
        return new ByteArrayInputStream(content) {

            private boolean met;

            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (available() == 0 && !met) {
                    met = true;
                    try {
                        both.await();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }
                return super.read(target, offset, length);
            }
        };
    }

    /** Gives noise and, near its end, looks how much of it the heap holds. */
    private static class Drip extends InputStream {

        private final Random noise = new Random();
        private final long usedBefore = used();
        private long left;
        private long heapGrowth = -1;

        Drip(long size) {
            left = size;
        }

        @Override
        public int read() {
            throw new AssertionError("Files are read in pieces");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            if (heapGrowth < 0 && left < 5 * MEGABYTE) {
                heapGrowth = Math.max(0, used() - usedBefore);
            }
            var piece = new byte[(int) Math.min(Math.min(length, left), 8192)];
            noise.nextBytes(piece);
            System.arraycopy(piece, 0, target, offset, piece.length);
            left -= piece.length;
            return piece.length;
        }

        private static long used() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
