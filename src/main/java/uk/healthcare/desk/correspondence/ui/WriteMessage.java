package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.correspondence.DraftAttachmentService;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.TimeToUndo;
import uk.healthcare.desk.correspondence.WritingService;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.ui.FormDraft;
import uk.healthcare.desk.enquiry.ui.FormDrafts;
import uk.healthcare.desk.enquiry.ui.TimelineAction;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Notices;

/** "Reply" above the timeline: a message to those outside, which leaves half a minute after it was sent. */
@SpringComponent
class WriteMessage implements TimelineAction {

    private final WritingService writing;
    private final OutboxService outbox;
    private final DraftAttachmentService attachments;
    private final FormDrafts drafts;
    private final TimeToUndo undo;
    private final CurrentStaff current;

    WriteMessage(
            WritingService writing,
            OutboxService outbox,
            DraftAttachmentService attachments,
            FormDrafts drafts,
            TimeToUndo undo,
            CurrentStaff current) {
        this.writing = writing;
        this.outbox = outbox;
        this.attachments = attachments;
        this.drafts = drafts;
        this.undo = undo;
        this.current = current;
    }

    @Override
    public String label() {
        return "Reply";
    }

    @Override
    public String key() {
        return "r";
    }

    @Override
    public boolean isOffered(EnquiryDetails enquiry) {
        return mayWrite() && writing.isPossible();
    }

    @Override
    public String draftKey(EnquiryId enquiry) {
        return "enquiry." + enquiry + ".reply";
    }

    @Override
    public boolean isBegun(EnquiryDetails enquiry) {
        return draft(enquiry.id()).find().filter(OutgoingDraft::isBegun).isPresent();
    }

    @Override
    public Component form(EnquiryDetails enquiry, Runnable close, Runnable changed) {
        var id = enquiry.id();
        var draft = draft(id);
        var begun = draft.find().orElseGet(() -> writing.begin(id).orElseThrow());
        return new MessageForm(id, begun, writing, new DraftAttachmentList(id, attachments))
                .keptIn(draft)
                .cancelled(close)
                .sent((typed) -> {
                    var message = writing.send(id, typed);
                    draft.discard();
                    Notices.undo("Sends in " + undo.words(), () -> {
                        bringBack(id, null, outbox.takeBack(id, message));
                        changed.run();
                    });
                    changed.run();
                });
    }

    /** What was taken back is a draft again: the form it was written in opens with it. */
    void bringBack(EnquiryId enquiry, @Nullable ReferralId referral, OutgoingDraft draft) {
        var kept =
                referral == null ? draft(enquiry) : drafts.of(OutgoingDraft.keptUnder(referral), OutgoingDraft.class);
        kept.keep(draft);
    }

    private boolean mayWrite() {
        return current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
    }

    private FormDraft<OutgoingDraft> draft(EnquiryId enquiry) {
        return drafts.of(draftKey(enquiry), OutgoingDraft.class);
    }
}
