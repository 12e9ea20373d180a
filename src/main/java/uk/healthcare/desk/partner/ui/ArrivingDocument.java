package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.partner.EvidenceDocument;
import uk.healthcare.desk.ui.RuleMessages;
import uk.healthcare.desk.ui.Words;

/** Streams a document into the store, past the session: a slow line keeps nobody waiting. */
class ArrivingDocument implements UploadHandler {

    /** Keeps a file for the partner whose form it is in. */
    interface Bringing {
        EvidenceDocument bring(String name, InputStream content) throws IOException;
    }

    private static final long REQUEST = EvidenceDocument.MOST_BYTES + (1 << 20);

    private final transient Bringing bringing;
    private volatile boolean onItsWay;
    private volatile @Nullable EvidenceDocument arrived;
    private volatile @Nullable String refusal;

    ArrivingDocument(Bringing bringing) {
        this.bringing = bringing;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        onItsWay = true;
        refusal = Words.text("partner.document.failed");
        try (var content = event.getInputStream()) {
            arrived = bringing.bring(event.getFileName(), content);
            refusal = null;
        } catch (RuleViolation rule) {
            var sentence = RuleMessages.text(rule);
            refusal = sentence;
            event.reject(sentence);
        } finally {
            onItsWay = false;
        }
    }

    boolean isOnItsWay() {
        return onItsWay;
    }

    /** What has arrived since it was last asked for. */
    Optional<EvidenceDocument> take() {
        var one = Optional.ofNullable(arrived);
        arrived = null;
        return one;
    }

    /** Why the last one was not kept; null when it was. */
    @Nullable
    String refusal() {
        return refusal;
    }

    @Override
    public long getFileSizeMax() {
        return EvidenceDocument.MOST_BYTES;
    }

    @Override
    public long getRequestSizeMax() {
        return REQUEST;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
