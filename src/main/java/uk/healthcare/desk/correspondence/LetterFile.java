package uk.healthcare.desk.correspondence;

import uk.healthcare.desk.common.FileId;

/**
 * A stored file that goes with a letter.
 *
 * @param size bytes
 */
public record LetterFile(FileId file, String name, String type, long size) {

    NewMessage.Attached attached() {
        return new NewMessage.Attached(file, name, type, size, null, null);
    }
}
