package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Map;
import uk.healthcare.desk.common.MessageId;

/** Shows the messages that a timeline tells of. The module of messages gives a bean of this; the timeline does not change. */
public interface TimelineMessages {

    /**
     * What each of them says, for those the person may see; asked once for a page of the timeline.
     *
     * @param changed reloads the page after something was done
     */
    Map<MessageId, Component> entries(Collection<MessageId> messages, Runnable changed);
}
