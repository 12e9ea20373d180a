package uk.healthcare.desk.correspondence.mime;

import java.io.IOException;
import java.io.InputStream;

/** A message as it lay on the mail server, byte for byte; it can be opened again and again. */
public interface RawMessage {

    InputStream open() throws IOException;

    /** In bytes. */
    long size();
}
