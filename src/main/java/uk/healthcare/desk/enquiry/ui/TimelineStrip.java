package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import uk.healthcare.desk.enquiry.EnquiryDetails;

/** What stands above the timeline, and above what it will change, because it is on its way. Another module adds a bean of this. */
public interface TimelineStrip {

    /**
     * @param shows what reloading the page shows once something has left by itself: {@code Show it in the timeline}
     * @param changed reloads the page after something was done
     */
    Component content(EnquiryDetails enquiry, String shows, Runnable changed);
}
