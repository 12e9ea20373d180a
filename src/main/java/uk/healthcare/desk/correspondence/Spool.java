package uk.healthcare.desk.correspondence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.mime.RawMessage;

/** A message on its way from the server to the ledger: a small one in memory, a large one in a file that goes with it. */
final class Spool extends OutputStream implements RawMessage, AutoCloseable {

    private static final int IN_MEMORY = 256 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(8 * 1024);
    private @Nullable Path file;
    private @Nullable OutputStream overflow;
    private long size;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        size += length;
        if (overflow == null && size > IN_MEMORY) {
            file = Files.createTempFile("message", ".eml");
            overflow = Files.newOutputStream(file);
            memory.writeTo(overflow);
            memory.reset();
        }
        if (overflow == null) {
            memory.write(bytes, from, length);
        } else {
            overflow.write(bytes, from, length);
        }
    }

    @Override
    public InputStream open() throws IOException {
        if (file == null || overflow == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        overflow.flush();
        return Files.newInputStream(file);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        if (overflow != null) {
            overflow.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
