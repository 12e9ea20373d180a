package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryDetails;

/** A tab on the page of an enquiry. A new capability adds a bean of this; the page does not change. */
public interface EnquiryTab {

    /** The last part of the tab's address: {@code partners}. */
    String key();

    String title();

    /** Where it stands among the tabs; the timeline is 0, details 90. */
    int order();

    /** What the tab counts, told beside its title; null when it counts nothing. */
    default @Nullable Integer count(EnquiryDetails enquiry) {
        return null;
    }

    /** The content for that enquiry as the page has read it. {@code changed} reloads the page after something was done. */
    Component content(EnquiryDetails enquiry, Runnable changed);
}
