package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.DraftAttachment;
import uk.healthcare.desk.correspondence.DraftAttachmentService;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.RuleMessages;

/** The files that go with a message, kept as they are added. Limits hold on the server, whatever the browser sends. */
class DraftAttachmentList extends Div {

    private static final int MEGABYTE = 1 << 20;

    private final EnquiryId enquiry;
    private final DraftAttachmentService attachments;
    private final UnorderedList list = new UnorderedList();
    private final TextField field = new TextField();
    private volatile String refusal = "";

    DraftAttachmentList(EnquiryId enquiry, DraftAttachmentService attachments) {
        this.enquiry = enquiry;
        this.attachments = attachments;
        addClassName("draft-attachments");
        list.getElement().setAttribute("aria-label", "Files that go with it");
        var upload = new Upload(new Limited());
        upload.setDropAllowed(true);
        upload.setMaxFiles(DraftAttachmentService.MOST);
        upload.setMaxFileSize((int) DraftAttachmentService.MOST_BYTES);
        upload.setUploadButton(new Button("Add files"));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            told();
            show();
        });
        upload.addFileRejectedListener(rejected -> Notices.error("A file can be at most 20 MB"));
        field.setVisible(false);
        add(list, upload);
        show();
    }

    /** Stands for the files where a broken rule is told beside its field. */
    TextField field() {
        return field;
    }

    private void show() {
        list.removeAll();
        attachments.list(enquiry).forEach(one -> list.add(item(one)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem item(DraftAttachment attachment) {
        var name = new Span("%s (%s)".formatted(attachment.name(), size(attachment.size())));
        var remove = new Button("Remove", click -> {
            attachments.remove(enquiry, attachment.id());
            show();
        });
        remove.setAriaLabel("Remove " + attachment.name());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(name, remove);
    }

    private void told() {
        if (!refusal.isEmpty()) {
            Notices.error(refusal);
            refusal = "";
        }
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE ? Math.max(1, bytes / 1024) + " kB" : "%.1f MB".formatted(bytes / (double) MEGABYTE);
    }

    /** Streams into the store, without the session: a slow line keeps nobody waiting. */
    private final class Limited implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (var content = event.getInputStream()) {
                attachments.add(enquiry, event.getFileName(), content);
            } catch (RuleViolation tooMuch) {
                refusal = RuleMessages.text(tooMuch);
                event.reject(refusal);
            }
        }

        @Override
        public long getFileSizeMax() {
            return DraftAttachmentService.MOST_BYTES;
        }

        @Override
        public long getRequestSizeMax() {
            return DraftAttachmentService.MOST_BYTES + MEGABYTE;
        }

        @Override
        public long getFileCountMax() {
            return DraftAttachmentService.MOST;
        }
    }
}
