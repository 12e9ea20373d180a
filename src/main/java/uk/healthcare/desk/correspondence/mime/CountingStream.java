package uk.healthcare.desk.correspondence.mime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read of a part, and stays open for the reader behind it. */
class CountingStream extends FilterInputStream {

    private long count;

    CountingStream(InputStream source) {
        super(source);
    }

    /** Reads what is left and says how many bytes there were in all. */
    long toEnd() throws IOException {
        transferTo(java.io.OutputStream.nullOutputStream());
        return count;
    }

    @Override
    public int read() throws IOException {
        var each = super.read();
        count += each < 0 ? 0 : 1;
        return each;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        count += Math.max(0, read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // The parser closes the whole message.
    }
}
