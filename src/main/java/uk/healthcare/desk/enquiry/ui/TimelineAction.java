package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.EnquiryDetails;

/** Something that can be written from above the timeline. Another module adds a bean of this; the page does not change. */
public interface TimelineAction {

    String label();

    /** The single key that opens it. */
    String key();

    /** Whether it can be offered for that enquiry to the person signed in. */
    boolean isOffered(EnquiryDetails enquiry);

    /** Under which key what is being written is kept. */
    String draftKey(EnquiryId enquiry);

    /** Whether the person has begun to write and not finished: then it is open when they come back. */
    boolean isBegun(EnquiryDetails enquiry);

    /** The form. {@code close} puts the buttons back; {@code changed} reloads the page after something was done. */
    Component form(EnquiryDetails enquiry, Runnable close, Runnable changed);
}
