package uk.healthcare.desk.partner;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream: whoever sends more than may be kept does not fill the store. */
final class Beginning extends FilterInputStream {

    private long left;

    Beginning(InputStream whole, long most) {
        super(whole);
        left = most;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        left--;
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0 && length > 0) {
            return -1;
        }
        var count = super.read(target, offset, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }
}
