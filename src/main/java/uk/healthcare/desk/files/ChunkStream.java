package uk.healthcare.desk.files;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Reads a file chunk after chunk; the next is fetched when the one before has been read. */
class ChunkStream extends InputStream {

    private final long size;
    private final IntFunction<byte[]> chunks;
    private byte[] chunk = {};
    private int at;
    private int fetched;
    private long read;

    ChunkStream(long size, IntFunction<byte[]> chunks) {
        this.size = size;
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return hasMore() ? chunk[advance(1)] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        var count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, advance(count), target, offset, count);
        return count;
    }

    @Override
    public int available() {
        return chunk.length - at;
    }

    private int advance(int count) {
        var from = at;
        at += count;
        read += count;
        return from;
    }

    private boolean hasMore() {
        if (at == chunk.length && read < size) {
            chunk = chunks.apply(fetched);
            fetched++;
            at = 0;
        }
        return at < chunk.length;
    }
}
