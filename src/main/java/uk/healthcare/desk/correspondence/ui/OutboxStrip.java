package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.ui.TimelineStrip;

/** What of the case's messages is on its way, failed or came back, above the timeline and the partners. */
@SpringComponent
class OutboxStrip implements TimelineStrip {

    private final OutboxService outbox;
    private final WriteMessage writing;
    private final Clock clock;

    OutboxStrip(OutboxService outbox, WriteMessage writing, Clock clock) {
        this.outbox = outbox;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public Component content(EnquiryDetails enquiry, String shows, Runnable changed) {
        return new PendingMessages(enquiry, outbox, writing, clock, shows, changed);
    }
}
