package uk.healthcare.desk.correspondence;

import java.io.InputStream;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.correspondence.mime.RawMessage;
import uk.healthcare.desk.files.FileStore;

/** A message as it was stored when it came. */
record StoredRaw(FileStore files, FileId file, long size) implements RawMessage {

    @Override
    public InputStream open() {
        return files.open(file, size);
    }
}
