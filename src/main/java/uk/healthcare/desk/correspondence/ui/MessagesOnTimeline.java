package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.correspondence.MessageMoves;
import uk.healthcare.desk.correspondence.timeline.CaseMessages;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
import uk.healthcare.desk.enquiry.ui.TimelineMessages;
import uk.healthcare.desk.files.ui.FileDownload;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;

/** Puts the messages into the timelines of their enquiries. */
@SpringComponent
class MessagesOnTimeline implements TimelineMessages {

    private final CaseMessages messages;
    private final MessageMoves moves;
    private final MessageLooks looks;
    private final EnquiryListQuery enquiries;
    private final FileDownload download;
    private final CurrentStaff current;

    MessagesOnTimeline(
            CaseMessages messages,
            MessageMoves moves,
            MessageLooks looks,
            EnquiryListQuery enquiries,
            FileDownload download,
            CurrentStaff current) {
        this.messages = messages;
        this.moves = moves;
        this.looks = looks;
        this.enquiries = enquiries;
        this.download = download;
        this.current = current;
    }

    @Override
    public Map<MessageId, Component> entries(Collection<MessageId> ids, Runnable changed) {
        var works = current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER);
        var tools = new MessageTools(messages, moves, looks, enquiries, download, works);
        return messages.of(ids).values().stream()
                .collect(Collectors.toMap(
                        message -> message.id(), message -> new CaseMessageEntry(message, tools, changed)));
    }
}
