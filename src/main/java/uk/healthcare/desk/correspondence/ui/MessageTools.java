package uk.healthcare.desk.correspondence.ui;

import java.util.function.Consumer;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.MessageMoves;
import uk.healthcare.desk.correspondence.timeline.CaseMessage;
import uk.healthcare.desk.correspondence.timeline.CaseMessages;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
import uk.healthcare.desk.enquiry.list.EnquiryRow;
import uk.healthcare.desk.files.ui.FileDownload;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;

/**
 * What the messages on a timeline are shown and handled with.
 *
 * @param mayWork whether the person works on enquiries and does not only read them
 */
record MessageTools(
        CaseMessages messages,
        MessageMoves moves,
        MessageLooks looks,
        EnquiryListQuery enquiries,
        FileDownload download,
        boolean mayWork) {

    EnquiryChooser chooser(Consumer<EnquiryRow> chosen, Runnable cancelled) {
        return new EnquiryChooser(enquiries, "Move to", chosen, cancelled);
    }

    void move(CaseMessage message, EnquiryId to, String reference, Runnable changed) {
        moves.move(message.id(), to);
        changed.run();
        Notices.undo("The message is on " + reference + " now", () -> {
            if (new FieldErrors().run(() -> moves.undo(message.id()))) {
                Notices.success("The message is back");
            }
            changed.run();
        });
    }
}
