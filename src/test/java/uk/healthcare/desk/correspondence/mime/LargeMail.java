package uk.healthcare.desk.correspondence.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** A message with one large attachment, made while it is read, that looks how much of it the heap holds near its end. */
class LargeMail implements RawMessage {

    private static final String HEAD = """
            From: scanner@hospital.example
            Subject: Scan
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain

            The scan is attached.
            --b
            Content-Type: application/dicom; name="scan.dcm"
            Content-Transfer-Encoding: base64

            """.replace("\n", "\r\n");

    private static final byte[] LINE = ("QUJD".repeat(19) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final int DECODED_LINE = 19 * 3;

    private final long lines;
    private long heapGrowth = -1;

    LargeMail(long size) {
        lines = size / LINE.length;
    }

    long attached() {
        return lines * DECODED_LINE;
    }

    long heapGrowth() {
        return heapGrowth;
    }

    @Override
    public long size() {
        return HEAD.length() + lines * LINE.length;
    }

    @Override
    public InputStream open() {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(HEAD.getBytes(StandardCharsets.US_ASCII)),
                new Lines(),
                new ByteArrayInputStream("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII)))));
    }

    private class Lines extends InputStream {

        private final long usedBefore = used();
        private long at;

        @Override
        public int read() {
            return at < lines * LINE.length ? LINE[(int) (at++ % LINE.length)] : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at >= lines * LINE.length) {
                return -1;
            }
            if (heapGrowth < 0 && at > lines * LINE.length * 9 / 10) {
                heapGrowth = Math.max(0, used() - usedBefore);
            }
            var from = (int) (at % LINE.length);
            var count = Math.min(length, LINE.length - from);
            System.arraycopy(LINE, from, target, offset, count);
            at += count;
            return count;
        }

        private static long used() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
