package uk.healthcare.desk.correspondence.mime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one part; closing it lets go of the message it is read from. */
class PartStream extends FilterInputStream {

    private final InputStream message;

    PartStream(InputStream part, InputStream message) {
        super(part);
        this.message = message;
    }

    @Override
    public void close() throws IOException {
        message.close();
    }
}
