package uk.healthcare.desk.correspondence.mime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The raw message; tells a source that fails from a parser that does, so that no fault of ours condemns a message. */
class SourceStream extends FilterInputStream {

    /** The source failed, not the message. */
    static class Failed extends RuntimeException {

        private final IOException failure;

        Failed(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }

    SourceStream(InputStream source) {
        super(source);
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException e) {
            throw new Failed(e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw new Failed(e);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
