package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.files.ui.FileSize;
import uk.healthcare.desk.partner.EvidenceDocument;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Words;

/** The document of a piece of work: chosen, shown, replaced or taken off. What is refused says so beside the field. */
class DocumentField extends CustomField<@Nullable EvidenceDocument> {

    private final ArrivingDocument arriving;
    private final Div kept = new Div();
    private final Button choose = new Button("Choose a file");
    private final Upload upload;
    private @Nullable EvidenceDocument document;

    DocumentField(ArrivingDocument.Bringing bringing) {
        setLabel("Document");
        setHelperText("Beside the link or instead of it: a PDF, an Office file, a picture or plain text, at most %d MB"
                .formatted(megabytes()));
        addClassName("document-field");
        arriving = new ArrivingDocument(bringing);
        upload = new Upload(arriving);
        upload.setUploadButton(choose);
        upload.setDropAllowed(true);
        upload.setDropLabel(new Span("or drop it here"));
        upload.setMaxFileSize((int) EvidenceDocument.MOST_BYTES);
        upload.setAcceptedFileExtensions(EvidenceDocument.ENDINGS.toArray(String[]::new));
        upload.setI18n(sentences());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> arrived());
        kept.addClassName("document-kept");
        add(kept, upload);
        show();
    }

    private static UploadI18N sentences() {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Words.text("partner.document.too-large", megabytes()))
                        .setIncorrectFileType(Words.text("partner.document.kind"))
                        .setTooManyFiles(Words.text("partner.document.one")));
    }

    private static long megabytes() {
        return EvidenceDocument.MOST_BYTES >> 20;
    }

    /** @throws RuleViolation while a file is on its way */
    @Nullable
    EvidenceDocument chosen() {
        if (arriving.isOnItsWay()) {
            throw new RuleViolation("partner.document.arriving").at("document");
        }
        arriving.take().ifPresent(one -> document = one);
        return document;
    }

    private void arrived() {
        upload.clearFileList();
        var refusal = arriving.refusal();
        if (refusal != null) {
            refuse(refusal);
            return;
        }
        arriving.take().ifPresent(one -> {
            document = one;
            clearError();
            show();
            Notices.announce(one.name() + " was added");
        });
    }

    private void refuse(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
        Notices.announce(sentence);
    }

    private void clearError() {
        setInvalid(false);
        setErrorMessage("");
    }

    private void show() {
        kept.removeAll();
        kept.setVisible(document != null);
        choose.setText(document == null ? "Choose a file" : "Choose another file");
        if (document != null) {
            var size = new Span(FileSize.words(document.size()));
            size.addClassName("soft");
            var remove = new Button("Remove", click -> takeOff());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel("Remove " + document.name());
            var name = new Span(document.name());
            name.getElement().setAttribute("dir", "auto");
            kept.add(name, size, remove);
        }
    }

    private void takeOff() {
        document = null;
        clearError();
        show();
        choose.focus();
    }

    @Override
    protected @Nullable EvidenceDocument generateModelValue() {
        return document;
    }

    @Override
    protected void setPresentationValue(@Nullable EvidenceDocument stored) {
        document = stored;
        show();
    }
}
