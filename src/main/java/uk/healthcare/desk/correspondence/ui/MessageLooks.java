package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.correspondence.mime.MessageHtml;
import uk.healthcare.desk.correspondence.mime.TextDirection;
import uk.healthcare.desk.correspondence.timeline.CaseMessages;
import uk.healthcare.desk.files.FileScans;
import uk.healthcare.desk.files.FileStore;
import uk.healthcare.desk.files.ScanState;

/** The page of a message with its own looks, its own pictures put into it. */
@SpringComponent
class MessageLooks {

    /** A larger picture is to be had among the files of the message. */
    private static final long LARGEST = 3_000_000;

    private final CaseMessages messages;
    private final FileStore files;
    private final FileScans scans;

    MessageLooks(CaseMessages messages, FileStore files, FileScans scans) {
        this.messages = messages;
        this.files = files;
        this.scans = scans;
    }

    Optional<String> html(MessageId id) {
        return messages.html(id);
    }

    /** @throws NotFound when there is none, or it is not for this person */
    String page(MessageId id, boolean remotePictures) {
        var html = messages.html(id).orElseThrow(() -> new NotFound(id));
        var pictures = messages.pictures(id);
        return MessageHtml.page(
                html,
                TextDirection.LEFT_TO_RIGHT,
                remotePictures,
                name -> Optional.ofNullable(pictures.get(name)).flatMap(file -> Optional.ofNullable(data(file))));
    }

    private @Nullable String data(FileId id) {
        var file = scans.scanned(id);
        if (file.scan() == ScanState.INFECTED || file.size() > LARGEST) {
            return null;
        }
        try (var content = files.open(id)) {
            return "data:" + file.type() + ";base64," + Base64.getEncoder().encodeToString(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
