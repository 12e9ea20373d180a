package uk.healthcare.desk.correspondence;

import uk.healthcare.desk.common.FileId;

/** A file that goes with a message which is not sent yet. @param size in bytes */
public record DraftAttachment(long id, FileId file, String name, String type, long size) {

    NewMessage.Attached attached() {
        return new NewMessage.Attached(file, name, type, size, null, null);
    }
}
