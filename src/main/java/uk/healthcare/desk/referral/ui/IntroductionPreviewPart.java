package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import uk.healthcare.desk.referral.introduction.IntroductionPreview;
import uk.healthcare.desk.referral.introduction.PackFile;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Definitions;

/** What enquirer and partner get, word for word, before it is sent to both. */
class IntroductionPreviewPart extends Div {

    /** @param pack written when it is asked for */
    IntroductionPreviewPart(IntroductionPreview preview, Supplier<PackFile> pack, ActionButton send) {
        addClassName("introduction-preview");
        var text = new Paragraph(preview.text());
        text.addClassName("typed");
        text.getElement().setAttribute("dir", "auto");
        var facts = new Definitions()
                .row("Both get it", String.join(", ", preview.to()))
                .row("The enquirer learns", preview.toldEnquirer())
                .row("The partner learns", preview.toldPartner())
                .row("Files", link(pack));
        if (preview.meeting() != null) {
            facts.row("Invitation", preview.meeting());
        }
        facts.row("Subject", preview.subject());
        var heading = new H4("What both get");
        heading.getElement().setAttribute("tabindex", "-1");
        var buttons = new Div(send);
        buttons.addClassName("step-buttons");
        add(heading, facts, text, buttons);
        heading.getElement().callJsFunction("focus");
    }

    private static Anchor link(Supplier<PackFile> pack) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = pack.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            "application/pdf",
                            file.content().length);
                }),
                AttachmentType.DOWNLOAD,
                "Introduction pack (PDF)");
        link.addClassName("pack-link");
        return link;
    }
}
