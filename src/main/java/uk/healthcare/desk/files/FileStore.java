package uk.healthcare.desk.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.NotFound;

/**
 * Keeps each content once, in rows of at most 1 MB, streaming it in and out. It asks nobody for permission: a file is
 * reached through the record that holds it, and whoever may not see that record must never get here.
 */
public interface FileStore {

    /**
     * Stores what the stream gives, in the transaction of the caller if there is one; the same content as before is the
     * same file. Closes nothing.
     *
     * @param name as its sender called it: a hint for the type, nothing more
     */
    StoredFile store(InputStream content, @Nullable String name) throws IOException;

    /** The same for content whose type is known, so that nobody has to look for it. */
    StoredFile storeAs(InputStream content, String type) throws IOException;

    /** Removes a file, unless a record still holds it: then it stays, and is theirs. */
    void forget(FileId id);

    /** @throws NotFound when there is no such file */
    StoredFile details(FileId id);

    /**
     * The bytes, fetched row by row as they are read.
     *
     * @throws NotFound when there is no such file
     */
    InputStream open(FileId id);

    /** The same where its size is known, which spares asking for it. */
    InputStream open(FileId id, long size);

    /** @throws NotFound when there is no such file */
    default void writeTo(FileId id, OutputStream target) throws IOException {
        try (var content = open(id)) {
            content.transferTo(target);
        }
    }
}
