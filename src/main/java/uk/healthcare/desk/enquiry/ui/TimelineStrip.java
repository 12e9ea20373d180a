package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import uk.healthcare.desk.enquiry.EnquiryDetails;

/** What stands above the timeline because it is on its way into it. Another module adds a bean of this. */
public interface TimelineStrip {

    /** {@code changed} reloads the page after something was done. */
    Component content(EnquiryDetails enquiry, Runnable changed);
}
