package uk.healthcare.desk.correspondence.mime;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of an attachment, decoded while they are read from the raw message. */
@FunctionalInterface
public interface Content {

    /** A new stream from the first byte; whoever opens it closes it. */
    InputStream open() throws IOException;
}
