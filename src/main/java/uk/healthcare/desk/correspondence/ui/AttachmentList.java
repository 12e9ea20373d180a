package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.timeline.CaseAttachment;
import uk.healthcare.desk.correspondence.timeline.CaseMessages;
import uk.healthcare.desk.files.ui.FileDownload;
import uk.healthcare.desk.files.ui.FileSize;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Tone;

/** The files of a message, to be saved; what a message or an invitation among them says can be read at once. */
class AttachmentList extends UnorderedList {

    AttachmentList(MessageId message, List<CaseAttachment> files, CaseMessages messages, FileDownload download) {
        addClassName("attachments");
        getElement().setAttribute("aria-label", "Files");
        for (var file : files) {
            add(item(file, link(message, file, messages, download)));
        }
    }

    private static ListItem item(CaseAttachment file, Component name) {
        if (file.removal() != null) {
            var removed = new Span(" " + file.removal().words());
            removed.addClassName("soft");
            return new ListItem(named(new Span(file.name())), removed);
        }
        var size = new Span(FileSize.words(file.size()));
        size.addClassName("soft");
        var item = new ListItem(name, new Span(" "), size);
        if (file.infected()) {
            item.add(new Span(" "), new Chip(Tone.LATE, "Contains a virus: not given out"));
        }
        if (file.text() != null && !file.text().isBlank()) {
            item.add(new NativeDetails("What it says", WrittenText.paragraph(file.text())));
        }
        return item;
    }

    private static Component link(
            MessageId message, CaseAttachment file, CaseMessages messages, FileDownload download) {
        if (file.infected()) {
            return named(new Span(file.name()));
        }
        return named(new Anchor(
                download.of(file.name(), () -> messages.attachment(message, file.position())), file.name()));
    }

    private static Component named(Component name) {
        name.getElement().setAttribute("dir", "auto");
        return name;
    }
}
